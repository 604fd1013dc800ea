import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { fold } from '../../src/text/index.ts';
import { catalogue } from './queries.ts';

const procedures = catalogue();
const search = createSearch(procedures);
const fieldOf = new Map(procedures.map(({ code, field }) => [code, field]));
const fields = [...new Set(procedures.flatMap(({ field }) => field ?? []))];
const codesOf = (query: string) =>
  search(query, { limit: procedures.length }).hits.map(({ code }) => code);
const firstOf = (query: string) => codesOf(query)[0];

describe('the title of a field', () => {
  test.each(fields)('%s finds all its procedures, one of them among the first three', (field) => {
    const own = procedures.flatMap((each) => (each.field === field ? each.code : []));
    for (const query of [field, fold(field), `thủ tục ${field.toLowerCase()}`]) {
      const found = codesOf(query);
      expect(own.filter((code) => !found.includes(code))).toEqual([]);
      if (query !== `thủ tục ${field.toLowerCase()}`)
        expect(found.slice(0, 3).some((code) => fieldOf.get(code) === field)).toBe(true);
    }
  });
  test.each([
    ['hộ tịch', '1.001193'],
    ['đất đai', '1.013978'],
    ['ddaats ddai', '1.013978'],
    ['lĩnh vực đất đai', '1.013978'],
    ['giáo dục', '2.002854'],
    ['chứng thực', '2.000815'],
    ['bảo hiểm', '1.001939'],
  ])('%j begins with what most people need: %s', (query, code) => {
    expect(firstOf(query)).toBe(code);
  });
  test.each([
    ['cư trú', 'Đăng ký, quản lý cư trú'],
    ['hải đảo', 'Biển và hải đảo'],
    ['biên giới', 'Quản lý biên giới'],
    ['chữa cháy', 'Phòng cháy, chữa cháy'],
    ['nông thôn', 'Quy hoạch đô thị và nông thôn'],
  ])('is met by its part %j, unless an office elsewhere does it', (part, field) => {
    const { hits, elsewhere } = search(part, { limit: procedures.length });
    expect(elsewhere !== null || hits.some(({ code }) => fieldOf.get(code) === field)).toBe(true);
  });
  test.each(['Đăng ký', 'Thành lập', 'Cấp', 'Tổ chức', 'thổ lợi'])(
    '%j, with which titles of any field begin, or which only sounds like one, is none',
    (query) => {
      const kinds = search(query).hits.map(({ why }) => why.kind);
      expect(kinds).not.toContain('field');
    },
  );
  test('is why a procedure was found that nothing else speaks for', () => {
    expect(search('thú y').hits).toEqual([
      { code: '1.013997', score: 0.9, why: { kind: 'field', text: 'Thú y' } },
    ]);
  });
});

describe('a bare topic', () => {
  test.each([
    ['đất', '1.013978'],
    ['dat', '1.013978'],
    ['nhà ở', '1.013225'],
    ['trẻ em', '3.000722'],
    ['xe', '1.013067'],
    ['thủ tục về nhà đất', '1.013978'],
  ])('%j begins with what most people need: %s', (query, code) => {
    expect(firstOf(query)).toBe(code);
  });
  test('that stands in a longer query says nothing of its own', () => {
    expect(search('hợp thửa đất').elsewhere?.office.vi).toContain('đất đai');
    expect(search('đất nước').hits).toEqual([]);
  });
  test('may be a ward’s own', () => {
    const own = createSearch(procedures, {
      vocabulary: { format: 1, topics: [{ codes: ['1.002693'], names: ['hoa phượng', 'đất'] }] },
    });
    expect(own('hoa phuong').hits[0]).toEqual({
      code: '1.002693',
      score: 0.9,
      why: { kind: 'topic', text: 'hoa phượng' },
    });
    expect(own('đất').hits[0]?.code).toBe('1.002693');
  });
});

describe('what another office does, and the ward a part of', () => {
  test.each([
    'sang tên đất',
    'sang tên mảnh đất',
    'tôi muốn sang tên nhà cho con trai thì làm thế nào',
    'bố mẹ cho đất muốn sang tên sổ đỏ sang tên tôi',
    'mua nhà xong sang tên',
  ])('%j names the office, and the certification at the ward', (query) => {
    const { hits, elsewhere } = search(query);
    expect(hits).toEqual([]);
    expect(elsewhere).toMatchObject({
      office: { vi: 'Chi nhánh Văn phòng đăng ký đất đai' },
      codes: ['2.001035'],
    });
  });
  test('has no codes where the ward has no part, or the catalogue lacks them', () => {
    expect(search('ly hôn').elsewhere?.codes).toEqual([]);
    const few = createSearch([{ code: '1.001193', title: 'Đăng ký khai sinh' }]);
    expect(few('sang tên đất').elsewhere?.codes).toEqual([]);
  });
});

describe('words that many requests begin with', () => {
  test.each([
    'xác nhận đơn hàng',
    'xác nhận ronaldo',
    'giấy chứng nhận khủng long',
    'giấy chứng nhận email',
    'hỗ trợ hoa hậu',
    'trợ cấp khủng long',
    'thay đổi ronaldo',
    'khai báo mật khẩu',
    'cấp mật khẩu',
    'gia hạn facebook',
    'đăng ký đàn guitar',
    'hỏi',
    'có',
    'không',
    'làm thế nào',
    'trà sữa',
    'rửa xe',
    'cắt tóc',
  ])('%j is answered by silence', (query) => {
    expect(search(query).hits).toEqual([]);
  });
  test.each([
    ['xác nhận cư trú', '1.010041'],
    ['trợ cấp ng', '1.001776'],
    ['hỗ trợ mai táng', '1.001731'],
    ['giấy chứng nhận khuyết tật', '1.001699'],
    ['thay đổi hộ tịch', '1.004859'],
    ['mở tiệm cắt tóc', '1.001612'],
    ['bán trà sữa', '1.001612'],
  ])('%j is understood', (query, code) => expect(codesOf(query).slice(0, 3)).toContain(code));
});
