import { describe, expect, it } from 'vitest';
import { complete, mappingOf, previewLines } from '../../src/cli/ask-columns.ts';
import { masked } from '../../src/ingest/masked.ts';
import { previewOf } from '../../src/ingest/preview.ts';
import type { Cell } from '../../src/ingest/raw-row.ts';

const rows = (...cells: Cell[][]) => cells.map((each, at) => ({ row: at + 1, cells: each }));

const table = rows(
  ['DANH SÁCH HỒ SƠ', null, null, null],
  ['Ký hiệu', 'Vào sổ', 'Tình trạng', 'Việc', 'Ông/bà', 'Máy'],
  ['H24.113-250701-0001', '01/07/2025', 'Đang xử lý', 'Khai sinh', 'Trần Thị Bé', '0912345678'],
  ['H24.113-250701-0002', 45839.5, 'Đã trả kết quả', 'Khai tử', 'LÊ VĂN A', 912345678],
);

describe('the preview of a table whose head is not known', () => {
  it('takes the first row of words for its head, and what is below for its cells', () => {
    const columns = previewOf(table)!;
    expect(columns.map(({ heading }) => heading)).toEqual(table[1]!.cells);
    expect(columns[1]!.cells).toEqual(['01/07/2025', 45839.5]);
  });

  it('says what it made of a head that is known in part', () => {
    const part = rows(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Trạng thái', 'Lối vào'],
      ['a', 'b', 'c', 'd'],
    );
    expect(previewOf(part)!.map(({ guess }) => guess)).toEqual([
      'code',
      'received',
      'status',
      null,
    ]);
  });

  it('is nothing where no row reads like a head', () => {
    expect(previewOf(rows(['H24', '01/07/2025', 'x'], ['a', null, 'b']))).toBeNull();
  });

  it("shows the trade's own words and of all else the shape", () => {
    const shown = previewLines(previewOf(table)!, new Set(['khai sinh']), 'vi').join('\n');
    expect(shown).toContain('Đang xử lý · Đã trả kết quả');
    expect(shown).toContain('Khai sinh · ▒▒▒▒ ▒▒');
    expect(shown).toContain('▒▒▒.▒▒▒-▒▒▒▒▒▒-▒▒▒▒');
    expect(shown).not.toMatch(/\d|Bé|Trần|LÊ/);
  });
});

describe('a masked cell', () => {
  it.each<[Cell, string]>([
    ['Nguyễn Văn An', '▒▒▒▒▒▒ ▒▒▒ ▒▒'],
    ['Nguyễn Văn An'.normalize('NFD'), '▒▒▒▒▒▒ ▒▒▒ ▒▒'],
    [912345678, '▒▒▒▒▒▒▒▒▒'],
    ['01/07/2025', '▒▒/▒▒/▒▒▒▒'],
    ['Trực tuyến', 'Trực tuyến'],
    ['2.000815 - Chứng thực', '2.000815 - Chứng thực'],
    [null, '–'],
    [' ', '–'],
  ])('%j is %s', (cell, shape) => {
    expect(masked(cell, new Set(['chung thuc']))).toBe(shape);
  });
});

describe('answers', () => {
  const columns = previewOf(table)!;
  const answers = new Map([
    ['code', 0],
    ['received', 1],
    ['status', 2],
    ['channel', 4],
    ['procedureTitle', 3],
  ] as const);

  it('become a mapping of folded headings, in which the others are passed over', () => {
    expect(mappingOf(columns, answers)).toEqual({
      'ky hieu': 'code',
      'vao so': 'received',
      'tinh trang': 'status',
      'ong ba': 'channel',
      viec: 'procedureTitle',
      may: null,
    });
  });

  it('are enough with code, receipt, status, channel and the procedure', () => {
    expect(complete(columns, answers)).toBe(true);
    for (const column of answers.keys()) {
      expect(complete(columns, new Map([...answers].filter(([each]) => each !== column)))).toBe(
        false,
      );
    }
  });
});
