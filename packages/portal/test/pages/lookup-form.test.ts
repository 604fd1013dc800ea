import { describe, expect, it } from 'vitest';
import { readLookup, readPosted } from '../../src/components/dossiers/lookup-form.ts';
import { timelineOf } from '../../src/components/dossiers/timeline.ts';
import { waitText } from '../../src/components/dossiers/wait-text.ts';
import { stateText } from '../../src/components/dossiers/state-text.ts';

describe('the look-up form', () => {
  it('asks with the code alone, or with four digits', () => {
    expect(readLookup({ code: ' H24.113-250701-0001 ', phoneLast4: '' }).request).toEqual({
      code: 'H24.113-250701-0001',
    });
    expect(readLookup({ code: 'H24.113-250701-0001', phoneLast4: '12 34' }).request).toEqual({
      code: 'H24.113-250701-0001',
      phoneLast4: '1234',
    });
  });

  it.each([
    ['', '', 'code'],
    ['   ', '', 'code'],
    ['abc', '', 'code'],
    ['1'.repeat(61), '', 'code'],
    ['H24.113-250701-0001', '123', 'digits'],
    ['H24.113-250701-0001', '0912345678', 'digits'],
    ['H24.113-250701-0001', 'abcd', 'digits'],
  ] as const)('says beside the field what is wrong: %j %j', (code, phoneLast4, field) => {
    const { form, request } = readLookup({ code, phoneLast4 });
    expect(request).toBeNull();
    expect(form.errors[field]).toMatch(/Ông\/bà/);
  });

  it('never keeps the digits', () => {
    const { form } = readLookup({ code: '', phoneLast4: '8642' });
    expect(JSON.stringify(form)).not.toContain('8642');
  });

  it('reads anything that is no form as an empty one', async () => {
    const request = (body: BodyInit, type: string) =>
      new Request('http://portal.invalid/tra-cuu', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      });
    const empty = { code: '', phoneLast4: '' };
    expect(await readPosted(request('{"code":"x"}', 'application/json'))).toEqual(empty);
    expect(await readPosted(request('--x', 'multipart/form-data; boundary=y'))).toEqual(empty);
    expect(
      await readPosted(request('code=A1&phoneLast4=', 'application/x-www-form-urlencoded')),
    ).toEqual({ code: 'A1', phoneLast4: '' });
  });
});

describe('a dossier in words', () => {
  it('rounds a wait up', () => {
    expect([0.2, 30, 61, 3600, 5000].map((seconds) => waitText(seconds))).toEqual([
      '1 giây',
      '30 giây',
      '2 phút',
      '1 giờ',
      '2 giờ',
    ]);
  });

  it('tells its steps in the order of time and ends with the promise while it is open', () => {
    const steps = timelineOf({
      procedure: { code: '1.001193', title: 'Thủ tục đăng ký khai sinh' },
      field: 'Hộ tịch',
      unit: null,
      channel: 'online',
      receivedAt: '2025-07-01T08:00:00+07:00',
      dueAt: '2025-07-09T23:59:59+07:00',
      dueIsWholeDay: true,
      finishedAt: null,
      returnedAt: null,
      overdue: true,
      supplements: [
        {
          requestedAt: '2025-07-02T09:00:00+07:00',
          receivedAt: null,
          dueBefore: null,
          dueAfter: null,
        },
      ],
    });
    expect(steps.map(({ name, kind }) => [name, kind])).toEqual([
      ['Tiếp nhận hồ sơ', 'done'],
      ['Yêu cầu ông/bà bổ sung giấy tờ', 'attention'],
      ['Đã qua ngày hẹn trả', 'attention'],
    ]);
    expect(steps.at(-1)!.when).toBe('hết ngày 09/07/2025');
  });

  it('has words for a state that is newer than the pages', () => {
    expect(stateText('đã-bay-lên-trời').next).toContain('đường dây nóng');
  });
});
