import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { Figures, Report } from '@motcua/sdk';
import { formColumns } from '@motcua/sdk/schemas';
import { lint } from '../../src/report/lints/lint.ts';
import type { ReportFacts } from '../../src/report/facts.ts';
import { isIssuable } from '../../src/report/issuable.ts';
import { reportOf } from '../../src/report/report.ts';
import { wardTextOf } from '../../src/report/ward-text.ts';
import { julyFacts, statisticsWith } from './support.ts';

/** `level code place` of each finding that is more than good to know. */
const found = (report: Report, facts = julyFacts()): string[] =>
  lint(report, facts)
    .filter(({ level }) => level !== 'note')
    .map(({ level, code, part }) => `${level} ${code} ${part ?? '-'}`);

const sound = () => structuredClone(reportOf(julyFacts(), 'vi'));
const withText = (name: keyof ReportFacts['text']['paragraphs'], words: string[]) => {
  const facts = julyFacts();
  const paragraphs = { ...facts.text.paragraphs, [name]: words };
  return { ...facts, text: { ...facts.text, paragraphs } };
};
const foundIn = (facts: ReportFacts) => found(reportOf(facts, 'vi'), facts);

/** Writes something else into the first paragraph that holds `was`. */
const mistyped = (was: string, is: string): Report => {
  const report = sound();
  for (const { parts } of report.sections)
    for (const part of parts) {
      const at = part.paragraphs.findIndex((paragraph) => paragraph.includes(was));
      if (at < 0) continue;
      part.paragraphs[at] = part.paragraphs[at]!.replace(was, is);
      return report;
    }
  throw new Error(`no paragraph says ${was}`);
};

describe('the checks before a report is issued', () => {
  it('find nothing to mend in a sound report', () => {
    expect(found(sound())).toEqual([]);
  });

  it('find a sum that does not add up: in the figures, in a line, down a column', () => {
    const figures = sound();
    figures.figures!.resolved += 1;
    expect(found(figures)).toContain('error sum-broken II.1');
    const line = sound();
    line.form!.rows[0]!.cells.resolvedLate = 2;
    expect(found(line)).toContain('error sum-broken II.1');
    const column = sound();
    column.form!.rows[0]!.cells.received = 89;
    column.form!.rows[0]!.cells.receivedOnline = 88;
    column.form!.rows[0]!.cells.inProgress = 22;
    column.form!.rows[0]!.cells.inProgressInTerm = 22;
    expect(found(column)).toContain('error sum-broken II.1');
  });

  it('take hidden cells for what they are', () => {
    const report = sound();
    report.form!.rows.push(structuredClone(report.form!.rows[0]!));
    for (const name of formColumns) report.form!.rows[1]!.cells[name] = null;
    expect(found(report)).toEqual([]);
  });

  it.each([
    ['a percentage', '74,4 %', '75,4 %', 'error percent-wrong II.1'],
    [
      'a percentage of another figure',
      '67 hồ sơ (74,4 %)',
      '67 hồ sơ (25,6 %)',
      'error percent-wrong II.1',
    ],
    ['a number', '23 hồ sơ (25,6 %)', '24 hồ sơ (25,6 %)', 'error number-unknown II.1'],
  ])('find %s that the figures do not give', (_, was, is, code) => {
    expect(found(mistyped(was, is))).toContain(code);
  });

  it('ask about a number in words written by hand', () => {
    expect(foundIn(withText('advantages', ['Đã giải quyết 76 hồ sơ, đạt 80%.']))).toEqual([
      'question percent-wrong III.1',
      'question number-unknown III.1',
    ]);
    expect(foundIn(withText('advantages', ['Đã giải quyết 67 hồ sơ (74,4%), 13 người.']))).toEqual(
      [],
    );
  });

  it('find an empty section, and one that was left open', () => {
    expect(foundIn(withText('difficulties', []))).toEqual(['error section-empty III.2']);
    expect(foundIn(withText('proposals', ['  ']))).toEqual(['error section-empty IV']);
    expect(foundIn(withText('proposals', ['Đề nghị cấp [số lượng] máy.']))).toEqual([
      'error left-open IV',
    ]);
    const report = sound();
    report.sections[2]!.parts = [];
    expect(found(report)).toContain('error section-empty III');
  });

  it.each([
    'Trung tâm phục vụ hành chính công quận đã thông báo.',
    'Quận Hải An cũ',
    'trên địa bàn phường Đông Hải 1',
    'Phường Cát Bi',
    'thành phố Hải Dương',
    'phường Đông Hài',
    'thành phố Hải Phong',
    'UBND PHƯỜNG ĐÔNG HÀI',
    'UBND PHƯỜNG ĐẰNG HẢI',
    'XÃ AN BÌNH',
    'qua\u0323\u0302n Hải An'.normalize('NFD'),
  ])('find a place that is not the configured one: %s', (words) => {
    expect(foundIn(withText('direction', [words]))).toContainEqual(
      expect.stringMatching(/^(error place-outdated|question place-unknown) I\.1$/),
    );
  });

  it.each([
    'UBND phường Đông Hải, thành phố Hải Phòng',
    'phường ĐÔNG HẢI',
    'quân đội, quan hệ, huấn luyện',
    'bảo hiểm xã hội Hải An',
    'Bảo hiểm Xã Hội',
    'BẢO HIỂM XÃ HỘI HẢI AN',
    'UBND PHƯỜNG ĐÔNG HẢI BÁO CÁO THÁNG 7',
    'ba phường cũ',
  ])('let pass: %s', (words) => {
    expect(foundIn(withText('direction', [words]))).toEqual([]);
  });

  it('take tones for the same wherever they are typed, in a place with such a name', () => {
    const facts = withText('direction', ['UBND phường Thuỷ Hoà họp.', 'UBND PHƯỜNG THỦY HÒA HỌP']);
    const config = { ...facts.config, name: 'phường Thủy Hòa' };
    const places = (name: string) =>
      foundIn({ ...facts, config: { ...config, name } }).filter((one) => one.includes('place'));
    expect(places('phường Thủy Hòa')).toEqual([]);
    expect(places('phường Thúy Hòa')).toHaveLength(2);
  });

  it.each([
    ['question personal I.1', 'Gặp bà Nguyễn Thị Lan tại quầy 2.'],
    ['error personal I.1', 'Gọi 0912345678 để được hướng dẫn.'],
    ['question personal I.1', 'Gửi về mot.nguoi@phuong.example trước ngày 5.'],
    ['error personal I.1', 'Hồ sơ H24.113-250701-0001 bị trả lại.'],
    ['error personal I.1', 'Công dân có số định danh 031085001234 đến hỏi.'],
  ])('point out as %s: %s', (expected, words) => {
    const facts = withText('direction', [words]);
    expect(foundIn(facts)).toEqual([expected]);
    const [told] = lint(reportOf(facts, 'vi'), facts).filter(({ code }) => code === 'personal');
    expect(told!.text.vi).toMatch(/^Đoạn này có .*công khai/);
    expect(JSON.stringify(told)).not.toMatch(/Lan|0912|nguoi@|250701|0310/);
  });

  it('find nobody in the hotline of the ward, nor in the sentences of the figures', () => {
    const facts = withText('direction', ['Đường dây nóng 0225 000 0000 trực 24/7.']);
    expect(foundIn(facts)).toEqual([]);
    expect(facts.config.centre.hotline).toMatchObject({ value: { display: '0225 000 0000' } });
  });

  it('find numbers of headings that are out of order', () => {
    const heads = sound();
    heads.sections[1]!.number = 'III';
    expect(found(heads)).toContain('error numbering III');
    const parts = sound();
    parts.sections[1]!.parts.splice(1, 1);
    expect(found(parts)).toContain('error numbering II.3');
  });

  it('point out that resolved holds the withdrawn', () => {
    const facts = julyFacts();
    const [note] = lint(sound(), facts).filter(({ code }) => code === 'withdrawn-in-resolved');
    expect(note).toMatchObject({ level: 'note', part: 'II.1' });
    expect(note!.text.vi).toContain('gồm cả 6 hồ sơ công dân rút');
    const none = { ...facts, statistics: statisticsWith({ withdrawn: 0 }) };
    expect(reportOf(none, 'vi').findings.map(({ code }) => code)).not.toContain(
      'withdrawn-in-resolved',
    );
  });

  it("ask about a difference from last month beyond the ward's limit", () => {
    const before = {
      received: 60,
      receivedOnline: 59,
      inProgress: 0,
      inProgressInTerm: 0,
      resolved: 60,
    };
    const facts = julyFacts({ previous: statisticsWith({ ...before, resolvedEarly: 53 }) });
    // 90 after 60 is just 50 % more; 23 after none is beyond any limit.
    expect(foundIn(facts)).toEqual(['question change-large II.1', 'question change-large II.1']);
    const strict = { ...facts, config: { ...facts.config, report: { largestChange: 10 } } };
    expect(foundIn(strict).length).toBeGreaterThan(2);
    const first = julyFacts({ previous: { ...statisticsWith(), state: 'before-data' } });
    expect(foundIn(first)).toEqual([]);
    expect(reportOf(first, 'vi').findings.map(({ code }) => code)).toContain('no-comparison');
  });

  it('ask about words of an earlier month, sample words, and letters that are owed', () => {
    const { text } = julyFacts();
    expect(foundIn(julyFacts({ text: { ...text, writtenFor: '2025-06' } }))).toEqual([
      'question text-carried-over -',
    ]);
    expect(foundIn(julyFacts({ text: { ...text, sample: true } }))).toEqual([
      'question text-sample -',
    ]);
    const { apologies } = julyFacts();
    expect(foundIn(julyFacts({ apologies: { ...apologies, owed: 2 } }))).toEqual([
      'question apology-owed -',
    ]);
  });

  it('tell late dossiers of the period, and apart those of before whose letters came in it', () => {
    const { apologies } = julyFacts();
    const told = (part: Partial<typeof apologies>, figures: Partial<Figures> = {}) => {
      const facts = julyFacts({
        statistics: statisticsWith(figures),
        apologies: { ...apologies, ...part },
      });
      return { facts, paragraphs: reportOf(facts, 'vi').sections[1]!.parts[4]!.paragraphs };
    };
    const earlier = told({ late: 0, total: 13 });
    expect(earlier.paragraphs).toEqual([
      'Trong kỳ không có hồ sơ nào trễ hẹn (xét trên 90 hồ sơ).',
      'Ngoài ra, trong kỳ đã công bố 13 thư xin lỗi cho hồ sơ không trễ trong kỳ: hồ sơ đã xong từ trước, hoặc được xin lỗi trước ngày hẹn.',
    ]);
    expect(foundIn(earlier.facts)).toEqual([]);

    const both = told(
      { late: 14, owed: 2, total: 15 },
      { resolvedOnDue: 10, resolvedEarly: 45, resolvedLate: 12 },
    );
    expect(both.paragraphs).toEqual([
      'Trong kỳ có 14 hồ sơ trễ hẹn: 12 hồ sơ đã có thư xin lỗi được công bố, còn nợ 2 thư.',
      'Số này gồm 2 hồ sơ không quá hạn đã dời trong sổ nhưng trễ so với lần hẹn đầu tiên.',
      'Ngoài ra, trong kỳ đã công bố 1 thư xin lỗi cho hồ sơ không trễ trong kỳ: hồ sơ đã xong từ trước, hoặc được xin lỗi trước ngày hẹn.',
    ]);
    expect(foundIn(both.facts).filter((found) => found.includes('number-unknown'))).toEqual([]);
  });

  it('forbid issuing where there are no figures, and ask where the data end early', () => {
    const nothing = {
      ...statisticsWith(),
      state: 'no-data-yet',
      figures: null,
      rates: null,
      groups: null,
    };
    const report = reportOf(julyFacts({ statistics: nothing }), 'vi');
    expect(isIssuable(report)).toBe(false);
    expect(report.findings[0]).toMatchObject({ code: 'no-figures', level: 'error' });
    expect(JSON.stringify(report.sections)).not.toMatch(/\b0 hồ sơ/);
    const month = { ...statisticsWith(), period: { from: '2025-07-01', to: '2025-07-31' } };
    expect(foundIn(julyFacts({ statistics: month }))).toEqual(['question data-ends-early -']);
  });

  it('find nothing wrong with the numbers of any month that adds up', () => {
    const count = fc.nat({ max: 2_000 });
    const month = fc.record({
      receivedOnline: count,
      receivedInPerson: count,
      receivedPostal: count,
      carriedOver: count,
      split: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
      refused: count,
    });
    fc.assert(
      fc.property(month, ({ split: [done, early, late], ...part }) => {
        const received = part.receivedOnline + part.receivedInPerson + part.receivedPostal;
        const all = received + part.carriedOver;
        const resolved = Math.floor((all * done) / 100);
        const resolvedEarly = Math.floor((resolved * early) / 100);
        const resolvedLate = Math.floor(((resolved - resolvedEarly) * late) / 100);
        const inProgress = all - resolved;
        const inProgressOverdue = Math.floor((inProgress * late) / 100);
        const statistics = statisticsWith({
          ...part,
          received,
          resolved,
          resolvedEarly,
          resolvedLate,
          resolvedOnDue: resolved - resolvedEarly - resolvedLate,
          withdrawn: Math.floor(resolved / 10),
          stopped: Math.floor(resolved / 20),
          inProgress,
          inProgressOverdue,
          inProgressInTerm: inProgress - inProgressOverdue,
        });
        expect(foundIn(julyFacts({ statistics, previous: statistics }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the ward's own words", () => {
  const file = (sample: boolean) =>
    JSON.stringify({
      sample,
      months: { '2025-06': { direction: ['Sáu'] }, '2025-07': { direction: [' Bảy\n'] } },
    });

  it('are those of the month, or of the newest month before it', () => {
    const own = { production: false };
    expect(wardTextOf(file(false), '2025-07', own)).toMatchObject({
      paragraphs: { direction: ['Bảy'], impact: [] },
      writtenFor: '2025-07',
    });
    expect(wardTextOf(file(false), '2025-09', own).writtenFor).toBe('2025-07');
    expect(wardTextOf(file(false), '2025-05', own).writtenFor).toBeNull();
  });

  it('are none in production while they are a sample', () => {
    expect(wardTextOf(file(true), '2025-07', { production: true }).writtenFor).toBeNull();
    expect(wardTextOf(file(true), '2025-07', { production: false }).sample).toBe(true);
  });

  it('that cannot be read stop the report and say where', () => {
    for (const [content, fault] of [
      ['{', 'JSON'],
      ['{"sample":false,"months":{"2025-07":{"direction":"x"}}}', 'months.2025-07.direction'],
    ] as const) {
      const text = wardTextOf(content, '2025-07', { production: false });
      expect(text.fault).toBe(fault);
      expect(foundIn(julyFacts({ text }))).toContain('error text-unreadable -');
    }
  });
});
