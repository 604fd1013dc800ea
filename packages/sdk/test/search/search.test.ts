import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch, searchFromIndex, toIndexData } from '../../src/search/index.ts';
import { catalogue } from './queries.ts';

const search = createSearch(catalogue());
const firstOf = (query: string) => search(query).hits[0]?.code;

describe('a code finds its procedure', () => {
  test.each([
    ['1.001193', '1.001193'],
    ['1.001193.000.00.00.H24', '1.001193'],
    ['1,001193', '1.001193'],
    ['1.001.193', '1.001193'],
    ['001193', '1.001193'],
    ['1001193', '1.001193'],
    ['mã 1.004873', '1.004873'],
    ['２.000815', '2.000815'],
    ['2.000635 - Cấp bản sao trích lục', '2.000635'],
  ])('%j finds %s first', (query, code) => {
    expect(search(query).hits[0]).toEqual({ code, score: 1, why: { kind: 'code', text: code } });
  });
  test('a part of a code finds all that begin so', () => {
    const { hits } = search('1.01322', { limit: 50 });
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.every(({ code }) => code.startsWith('1.01322'))).toBe(true);
  });
  test('a former code finds what came after it, behind what still bears it', () => {
    expect(search('2.000986').hits.map(({ code }) => code)).toEqual(['2.000986', '3.000722']);
    const [renamed] = createSearch([{ code: '3.000001', title: 'A', aliases: ['1.000001'] }])(
      '1.000001',
    ).hits;
    expect(renamed).toEqual({
      code: '3.000001',
      score: 1,
      why: { kind: 'code', text: '1.000001' },
    });
  });
  test('a number that begins no code is a word like others', () => {
    expect(firstOf('xin hộ nghèo năm 2026')).toBe('1.011607');
    expect(search('hộ nghèo 7.77').hits[0]?.code).toBe('1.011607');
  });
  test('a code that nobody has finds nothing', () => {
    expect(search('9.123456')).toEqual({ hits: [], elsewhere: null });
  });
});

describe('however it is typed', () => {
  test.each([
    ['giấy độc thân', '1.004873'],
    ['GIẤY ĐỘC THÂN'.normalize('NFD'), '1.004873'],
    ['giay doc than', '1.004873'],
    ['giấy độc thăn', '1.004873'],
    ['giaasy ddoocj thaan', '1.004873'],
    ['gia6y1 d9o65c tha6n', '1.004873'],
    ['giaydocthan', '1.004873'],
    ['giấy độc th', '1.004873'],
    ['dấy độc thân', '1.004873'],
    ['ad ơi cho em hỏi xin giấy độc thân cần những gì ạ', '1.004873'],
    ['sao y', '2.000815'],
    ['saoy', '2.000815'],
    ['xao y bản chính', '2.000815'],
    ['gks', '1.001193'],
    ['đk hkd', '1.001612'],
    ['lấy chồng nước ngoài', '2.000806'],
    ['cho tôi hỏi làm giấy khai sinh cho con ngoài giá thú cần những gì', '1.001193'],
    ['mẹ tôi 82 tuổi không có lương hưu', '1.014027'],
    ['phạt 1.500.000 đồng vì không đăng ký tạm trú', '1.004194'],
    ['hoà giải viên', '1.002211'],
    ['hòa giải viên', '1.002211'],
  ])('%j finds %s', (query, code) => expect(firstOf(query)).toBe(code));

  test('the reason is the name that was met', () => {
    expect(search('cắt khẩu').hits[0]?.why).toEqual({ kind: 'name', text: 'cắt khẩu' });
    expect(search('Thủ tục đăng ký lại khai tử').hits[0]?.why).toEqual({
      kind: 'title',
      text: 'Đăng ký lại khai tử',
    });
  });
  test('while a common name is typed, no keystroke past its half loses it', () => {
    const names = { 'khai sinh': '1.001193', 'kết hôn': '1.000894', 'tạm trú': '1.004194' };
    for (const [name, code] of Object.entries(names)) {
      for (let typed = Math.ceil(name.length / 2) + 1; typed <= name.length; typed += 1) {
        const hits = search(name.slice(0, typed)).hits.slice(0, 3);
        expect(hits.map((hit) => hit.code)).toContain(code);
      }
    }
  });
});

test('words with the very same marks go before those that only fold alike', () => {
  const two = createSearch([
    { code: '1.000001', title: 'Cấp thẻ thú' },
    { code: '1.000002', title: 'Cấp thẻ thư' },
  ]);
  expect(two('cấp thẻ thú').hits[0]?.code).toBe('1.000001');
  expect(two('cấp thẻ thư').hits[0]?.code).toBe('1.000002');
  expect(two('cap the thu').hits).toHaveLength(2);
});

describe('what the ward does not do', () => {
  test.each([
    ['ly hôn', 'Tòa án'],
    ['bằng lái xe', 'Cảnh sát giao thông'],
    ['lam ho chieu', 'xuất nhập cảnh'],
    ['sang tên sổ đỏ', 'đất đai'],
  ])('%j names the office and no procedure', (query, office) => {
    const { hits, elsewhere } = search(query);
    expect(hits).toEqual([]);
    expect(elsewhere?.office.vi).toContain(office);
    expect(elsewhere?.office.en).not.toBe('');
  });
  test('a divorce from abroad, which the ward does note, is found', () => {
    expect(firstOf('ghi chú ly hôn ở nước ngoài')).toBe('2.000554');
  });
  test.each(['thời tiết hôm nay', 'bitcoin', 'asdfgh', '????', '', '   '])(
    '%j finds nothing',
    (query) => expect(search(query)).toEqual({ hits: [], elsewhere: null }),
  );
});

describe('for any query', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ0123456789. '),
    maxLength: 60,
  });
  test('an answer comes: at most as many hits as asked for, best first, each once', () => {
    fc.assert(
      fc.property(
        fc.oneof(letters, fc.string({ unit: 'binary' })),
        fc.integer({ min: 0, max: 20 }),
        (query, limit) => {
          const { hits, elsewhere } = search(query, { limit });
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length);
          const scores = hits.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((one, other) => other - one));
          expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
          expect(elsewhere === null || hits.length === 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('the order of queries changes no answer', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const before = search(one);
        search(other);
        expect(search(one)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
  test('composed and decomposed letters are one query', () => {
    fc.assert(
      fc.property(letters, (query) => {
        expect(search(query.normalize('NFD'))).toEqual(search(query));
      }),
      { numRuns: 100 },
    );
  });
});

test('a copy that went through JSON answers alike', () => {
  const copy = searchFromIndex(JSON.parse(JSON.stringify(toIndexData(catalogue()))));
  for (const query of ['giay doc than', 'ly hôn', '1.001193', 'mở quán', 'zzz']) {
    expect(copy(query)).toEqual(search(query));
  }
});

test('without procedures there is nothing to find', () => {
  expect(createSearch([])('khai sinh')).toEqual({ hits: [], elsewhere: null });
});
