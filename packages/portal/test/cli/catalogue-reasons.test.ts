import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/catalogue-file.ts';
import { faultLine } from '../../src/cli/catalogue-text.ts';
import { reasonText } from '../../src/cli/catalogue-reasons.ts';
import { exitCodes } from '../../src/ingest/exit-code.ts';

const value = { code: '1.000001', title: 'Một', field: 'Hộ tịch', provider: 'ward' };
const method = { channel: 'online', times: [{ amount: 3, unit: 'day' }] };
const rule = { subject: 'fee', text: 'a', textEn: 'a', basis: 'b', from: '2026-01-01' };
const full = {
  ...value,
  aliases: ['9.000001'],
  asOf: '2026-01-01',
  basis: 'QĐ 1',
  decision: 'QĐ 1',
  subjects: ['Công dân'],
  results: ['Giấy'],
  paperCount: 2,
  legalBasis: ['1/2026'],
  officialUrl: 'https://dichvucong.gov.vn/x',
  methods: [{ ...method, fees: [{ amount: 8_000, currency: 'VND' }] }],
  localRules: [{ ...rule, sets: { fees: [{ amount: 0, currency: 'VND' }] } }],
  status: {},
};
const wrongs = [
  null,
  true,
  -1,
  0,
  1.5,
  1e300,
  '',
  'x',
  '2026-02-30',
  ' a\u001b ',
  [],
  ['x'],
  [null],
  {},
  { x: 1 },
];

/** The same with every value at every depth replaced by each of `wrongs`. */
const spoilt = (good: unknown): unknown[] => {
  if (typeof good !== 'object' || good === null) return wrongs;
  return [
    ...wrongs,
    ...Object.entries(good).flatMap(([key, inside]) =>
      spoilt(inside).map((wrong) =>
        Array.isArray(good)
          ? good.map((each, at) => (String(at) === key ? wrong : each))
          : { ...good, [key]: wrong },
      ),
    ),
  ];
};

const reasonsOf = (procedure: unknown) => {
  const sources = { 'national-portal': { label: 'Cổng', labelEn: 'Portal' } };
  return checkCatalogue({ format: 1, sources, procedures: [procedure] }).faults;
};

describe('what is wrong in a catalogue', () => {
  it('is said in Vietnamese, whatever it is, and never with a control character', () => {
    expect(reasonsOf(full)).toEqual([]);
    const faults = spoilt(full).flatMap(reasonsOf);
    expect(faults.length).toBeGreaterThan(500);
    const english = faults.filter(({ reason }) => reasonText(reason, 'vi') === reason);
    expect([...new Set(english.map(({ reason }) => reason))]).toEqual([]);
    const weird = faultLine({ line: 1, where: '1\u001b[2J', path: 'a\u202eb', reason: 'x' }, 'vi');
    for (const unseen of ['\u001b', '\u202e']) expect(weird).not.toContain(unseen);
  });

  it.each([
    ['must be a date that exists, yyyy-mm-dd', 'phải là ngày có thật, dạng 2026-10-31'],
    ['Invalid input: expected string, received undefined', 'còn thiếu (chữ)'],
    ['Invalid input: expected array, received object', 'phải là danh sách, đang là nhóm mục'],
  ])('%s', (reason, told) => {
    expect(reasonText(reason, 'vi')).toBe(told);
  });
});

it('docs/catalogue.md names every exit code', () => {
  const page = readFileSync(new URL('../../docs/catalogue.md', import.meta.url), 'utf8');
  const [line = ''] = /Exit codes:[^]*?\n\n/.exec(page) ?? [];
  for (const code of Object.values(exitCodes)) expect(line).toMatch(new RegExp(`\\b${code}\\b`));
});
