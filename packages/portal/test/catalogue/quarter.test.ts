import type { Publication } from '@motcua/sdk';
import { describe, expect, it } from 'vitest';
import { publicationsCsv } from '../../src/components/catalogue/publications-csv.ts';
import {
  compareQuarters,
  quarterAfter,
  quarterKey,
  quarterOf,
  readQuarter,
} from '../../src/components/catalogue/quarter.ts';

describe('quarters of the publication log', () => {
  it('go on over the end of the year, both ways', () => {
    expect(quarterKey(quarterAfter({ year: 2025, number: 4 }, 1))).toBe('2026-Q1');
    expect(quarterKey(quarterAfter({ year: 2026, number: 1 }, -1))).toBe('2025-Q4');
    for (let by = -9; by <= 9; by += 1) {
      const there = quarterAfter({ year: 2026, number: 2 }, by);
      expect(quarterAfter(there, -by)).toEqual({ year: 2026, number: 2 });
      expect(compareQuarters(there, { year: 2026, number: 2 })).toBe(Math.sign(by));
    }
  });

  it.each([
    ['2026-03-31T23:59:59+07:00', '2026-Q1'],
    ['2026-04-01T00:00:00+07:00', '2026-Q2'],
    ['2026-12-31T23:59:59+07:00', '2026-Q4'],
  ])('of %s is %s', (instant, key) => expect(quarterKey(quarterOf(instant))).toBe(key));

  it.each([null, '', '2026-Q0', '2026-Q5', '2026', '26-Q1', '2026-Q1x'])(
    'are not read from %j',
    (text) => expect(readQuarter(text)).toBeNull(),
  );
});

describe('the log as CSV', () => {
  const line: Publication = {
    at: '2026-07-01T08:00:00+07:00',
    kind: 'posted',
    code: '1.001193',
    title: 'Đăng ký, khai sinh',
    field: 'Hộ tịch',
    successor: null,
    changes: [],
  };
  const rows = (...list: Publication[]) => publicationsCsv(list).split('\r\n');

  it('begins with the mark that Excel needs, and has a line for every change', () => {
    const changes = [
      { field: 'fees', channel: 'online', before: null, after: '8.000 đồng' },
      { field: 'channels', channel: null, before: 'online', after: 'online; postal' },
    ];
    const text = rows(line, { ...line, kind: 'changed', changes });
    expect(text).toHaveLength(5);
    expect(text[0]).toMatch(/^\ufeffThời điểm,Việc,Mã thủ tục,/);
    expect(text[1]).toBe(
      '2026-07-01T08:00:00+07:00,Niêm yết,1.001193,"Đăng ký, khai sinh",Hộ tịch,,,',
    );
    expect(text[2]).toContain('"Phí, lệ phí (Trực tuyến)",chưa công bố → 8.000 đồng');
    expect(text[3]).toContain('Cách nộp,Trực tuyến → Trực tuyến; Bưu chính công ích');
  });

  it.each(['=1+1', '+84', '-1+2', '@x', '\tx'])('lets no spreadsheet run %j', (title) => {
    expect(rows({ ...line, title })[1]).toContain(`,'${title},`);
  });

  it('doubles quotes, and keeps a kind that it does not know', () => {
    expect(rows({ ...line, title: 'a "b"', kind: 'merged' })[1]).toContain(
      ',merged,1.001193,"a ""b""",',
    );
  });
});
