import { describe, expect, it } from 'vitest';
import type { ClosedMonth, Figures, Report, Statistics } from '@motcua/sdk';
import { fixtures } from '@motcua/sdk/testing';
import { endOfDate } from '@motcua/sdk/calendar';
import type { Composition } from '../../src/compose.ts';
import { applyImport } from '../../src/ingest/apply.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { isIssuable } from '../../src/report/issuable.ts';
import { reportOf } from '../../src/report/report.ts';
import { fixture } from '../support/fixtures.ts';
import { temporaryPortal } from '../support/portal.ts';
import { julyFacts, statisticsWith } from './support.ts';

const period = { from: '2025-07-01', to: '2025-07-31' };
const asOf = '2025-07-31T23:59:59+07:00';

const closed = (part: Partial<ClosedMonth> = {}): ClosedMonth => ({
  closedAt: '2025-08-01T08:00:00+07:00',
  asOf,
  figures: fixtures.july,
  entry: { number: 1, hash: '0'.repeat(64) },
  corrections: [],
  ...part,
});
const correction = { number: 1, at: '2025-08-05T09:30:00+07:00', reason: 'Nạp sổ lần 2' };

const july = (part: Partial<Statistics>, figures: Partial<Figures> = {}) =>
  reportOf(julyFacts({ statistics: { ...statisticsWith(figures), period, asOf, ...part } }), 'vi');
const results = ({ sections }: Report): string[] => sections[1]!.parts[0]!.paragraphs;
const codes = ({ findings }: Report): string[] => findings.map(({ code }) => code);

describe('the report of a month that was closed', () => {
  it('says when, and that nothing was corrected', () => {
    const report = july({ closed: closed() });
    expect(results(report).at(-1)).toBe(
      'Sổ tháng 7 năm 2025 đã khóa lúc 08:00 ngày 01/08/2025 (mục 1 của chuỗi kiểm tra); đến nay chưa có đính chính.',
    );
    expect(codes(report)).not.toContain('closed-corrected');
    expect(codes(report)).not.toContain('not-closed');
  });

  it('says which figures are not what was closed, and asks whether its readers know', () => {
    const changes = [{ figure: 'withdrawn' as const, was: 6, is: 7 }];
    const report = july(
      { closed: closed({ corrections: [{ ...correction, changes }] }) },
      { withdrawn: 7 },
    );
    expect(results(report).slice(-2)).toEqual([
      expect.stringContaining('đã đính chính 1 lần, lần gần nhất lúc 09:30 ngày 05/08/2025.'),
      'Các số khác với lúc khóa sổ: công dân rút 6, nay 7.',
    ]);
    const asked = report.findings.filter(({ level }) => level !== 'note');
    expect(asked.map(({ level, code, part }) => [level, code, part])).toEqual([
      ['question', 'closed-corrected', 'II.1'],
    ]);
    expect(isIssuable(report)).toBe(true);
  });

  it('says so where no total is another, and where the data are gone', () => {
    const same = july({ closed: closed({ corrections: [{ ...correction, changes: [] }] }) });
    expect(results(same).at(-1)).toBe('Mọi tổng số nay vẫn như lúc khóa sổ.');
    const gone = july({
      state: 'no-data-yet',
      asOf: null,
      figures: null,
      rates: null,
      groups: null,
      closed: closed({ corrections: [{ ...correction, changes: [] }] }),
    });
    expect(results(gone)[0]).toBe('Chưa có số liệu của kỳ này.');
    expect(results(gone).at(-1)).toMatch(
      /^Lúc khóa sổ: .*tiếp nhận 90, .*; dữ liệu ấy nay không còn trong kho\.$/,
    );
    expect(isIssuable(gone)).toBe(false);
  });

  it('is told of a whole month alone, and to be closed first where it is not', () => {
    const open = july({});
    expect(open.findings.find(({ code }) => code === 'not-closed')).toMatchObject({
      level: 'note',
      message: expect.stringContaining('motcua close 2025-07') as string,
    });
    expect(results(open).join()).not.toContain('khóa');
    const days = reportOf(julyFacts(), 'vi');
    expect(codes(days)).not.toContain('not-closed');
    expect(codes(july({ asOf: '2025-07-11T23:59:59+07:00' }))).not.toContain('not-closed');
  });

  it('differs from the one before with a word, when a register changes what was closed', async () => {
    const portal = await temporaryPortal();
    const before = await issuedAfter(portal, (text) => text, '2025-07-31');
    expect(codes(before)).toContain('not-closed');
    await portal.store.atomically((store) => store.closeMonth('11411', '2025-07', Date.now()));
    const after = await issuedAfter(
      portal,
      (text) => text.replace('Đã xử lý xong', 'Công dân yêu cầu rút hồ sơ'),
      '2025-08-01',
    );
    expect(results(after).join(' ')).toContain('công dân rút 6, nay 7');
    expect(codes(after)).toContain('closed-corrected');
    await portal.close();
  });
});

/** The report of July once a register is in. */
const issuedAfter = async (
  portal: Composition,
  change: (text: string) => string,
  date: string,
): Promise<Report> => {
  const text = change(new TextDecoder().decode(fixture('ket-xuat-2025-07.csv')));
  const bytes = new TextEncoder().encode(text);
  const file = await readRegister(bytes);
  await applyImport(portal, { ward: '11411', bytes, file, asOf: endOfDate(date) });
  return portal.clientFor({ address: '127.0.0.1', requestId: 'test' }).reports.get('2025-07');
};
