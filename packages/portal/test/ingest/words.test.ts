import { describe, expect, test } from 'vitest';
import { readChannel } from '../../src/ingest/channel.ts';
import { readStatus } from '../../src/ingest/status.ts';

describe('a status is known', () => {
  test.each([
    [1, 'Mới đăng ký'],
    [2, 'Được tiếp nhận'],
    [2, 'Đã tiếp nhận'],
    [3, 'Không được tiếp nhận'],
    [3, 'Từ chối tiếp nhận'],
    [4, 'Đang xử lý'],
    [4, 'ĐANG XỬ LÍ'],
    [4, 'Đang giải quyết'],
    [4, 'dang xu ly'],
    [5, 'Yêu cầu bổ sung giấy tờ'],
    [5, 'Chờ bổ sung'],
    [6, 'Yêu cầu nghĩa vụ tài chính'],
    [7, 'Công dân yêu cầu rút'],
    [7, 'Công dân yêu cầu rút hồ sơ'],
    [8, 'Dừng xử lý'],
    [9, 'Đã xử lý xong'],
    [9, 'Đã có kết quả'],
    [10, 'Đã trả kết quả'],
    [10, 'Đã trả kết quả (đúng hạn)'],
    [10, 'Đã trả kết quả'.normalize('NFD')],
    [10, ' Đã\u00a0trả  kết quả '],
    [10, '10. Đã trả kết quả'],
    [4, '4 - Đang xử lý'],
    [9, 'Đã xử lý xong - Trước hạn'],
    [4, 'Đang giải quyết quá hạn'],
    [10, 'Đã trả kết quả, đúng hạn'],
    [4, 'Đ\u0430ng \u0445ử lý'],
    [9, 'Đã \u0441\u043e\u0301 kết quả'],
    [9, 'Đã c\u03cc kết quả'],
    [4, '\u200eĐang\u200f xử\u2060 l\u200by\u202c'],
  ])('%i: %s', (status, words) => {
    expect(readStatus(words, false)).toBe(status);
  });

  test.each(['1', '04', '9', '10', 4])('by the number %s where numbers are national', (value) => {
    expect(readStatus(value, true)).toBe(Number(value));
    expect(readStatus(value, false)).toBeUndefined();
  });

  test('by a number with something invisible around it', () => {
    expect(readStatus('\u200e4\ufeff', true)).toBe(4);
    expect(readChannel('\u202a2\u202c', true)).toBe('online');
  });

  test.each<string | number | null>([
    'Đang chờ trời mưa',
    'Tạm dừng',
    'Đúng hạn',
    'Quá hạn',
    '',
    null,
    '0',
    '11',
    '99',
    0,
    4.5,
    '7 - Đang xử lý',
    '__proto__',
    'constructor',
    'Đang xử lý'.repeat(1000),
  ])('and nothing is guessed from %j', (value) => {
    expect(readStatus(value, true)).toBeUndefined();
  });
});

describe('a channel is known', () => {
  test.each([
    ['online', 'Trực tuyến'],
    ['online', 'Trực tuyến (DVCQG)'],
    ['online', 'Nộp qua Cổng dịch vụ công quốc gia'],
    ['in-person', 'Tại quầy'],
    ['postal', 'Qua BCCI'],
    ['online', 'Nộp trực tuyến'],
    ['in-person', 'Trực tiếp'],
    ['in-person', 'TRỰC TIẾP'],
    ['postal', 'Bưu chính'],
    ['postal', 'Bưu chính (công ích)'],
    ['postal', 'Bưu chính công ích'],
    ['postal', 'Qua dịch vụ bưu chính công ích'],
    ['in-person', 'Trự\u0441 ti\u0435\u0302\u0301\u0440'],
    ['online', '\u03bfnline'],
    ['online', '\u200eTrực\u2063 tuyến\u200f'],
  ])('%s: %s', (channel, words) => {
    expect(readChannel(words, false)).toBe(channel);
  });

  test('by its number where numbers are national', () => {
    expect(['1', '2', '3', 2].map((value) => readChannel(value, true))).toEqual([
      'in-person',
      'online',
      'postal',
      'online',
    ]);
  });

  test.each<[string | number | null, boolean]>([
    ['2', false],
    ['4', true],
    [0, true],
    ['Trực', true],
    ['toString', true],
    [null, true],
  ])('and nothing is guessed from %j (numbers: %s)', (value, numbers) => {
    expect(readChannel(value, numbers)).toBeUndefined();
  });
});
