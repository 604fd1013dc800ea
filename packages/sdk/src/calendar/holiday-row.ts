import type { SpecialDay } from '../contract/calendar.ts';
import type { HolidayFaultCode } from './holiday-fault.ts';
import { addDays, daysIn, isLocalDate } from './local-time.ts';
import { isWeekend } from './weekday.ts';

/** What a row says, or what is wrong with it. */
export type ReadRow = SpecialDay[] | { field: string; code: HolidayFaultCode };

export type Row = Record<string, unknown>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names in a message are those of fields, never a stranger's text. */
export const shownField = (name: string): string => (/^\w{1,40}$/.test(name) ? name : '?');

const texts = ['name', 'nameEn', 'source'] as const;
const dates = { holiday: ['from', 'to'], swap: ['off', 'on'] } as const;
const longest = 31;

const filled = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** Reads one row: `{kind: 'holiday', from, to?, …}` or `{kind: 'swap', off, on, …}`, each with its names and source. */
export const readHolidayRow = (
  row: unknown,
  sourceOf: (year: number) => string | undefined,
  inRange: (year: number) => boolean,
): ReadRow => {
  if (!isRow(row)) return { field: 'kind', code: 'kind-unknown' };
  const kind = row['kind'];
  if (kind !== 'holiday' && kind !== 'swap') return { field: 'kind', code: 'kind-unknown' };
  const known: string[] = ['kind', ...texts, ...dates[kind]];
  const stranger = Object.keys(row).find((name) => !known.includes(name));
  if (stranger !== undefined) return { field: shownField(stranger), code: 'field-unknown' };

  const [first, second] = dates[kind];
  const from = row[first];
  const to = kind === 'holiday' && row[second] === undefined ? from : row[second];
  for (const [field, date] of [
    [first, from],
    [second, to],
  ] as const) {
    if (date === undefined) return { field, code: 'field-missing' };
    if (typeof date !== 'string' || !isLocalDate(date)) return { field, code: 'date-invalid' };
    if (!inRange(Number(date.slice(0, 4)))) return { field, code: 'out-of-range' };
  }
  const [start, end] = [from as string, to as string];
  const named = { source: sourceOf(Number(start.slice(0, 4))), ...row };
  const missing = texts.find((field) => !filled(named[field as keyof typeof named]));
  if (missing !== undefined) return { field: missing, code: 'field-missing' };
  const { name, nameEn, source } = named as unknown as Record<(typeof texts)[number], string>;

  if (kind === 'swap') {
    if (isWeekend(start) || !isWeekend(end)) return { field: 'off', code: 'swap-days' };
    const both = { name, nameEn, source };
    return [
      { date: start, kind: 'swapped-off', ...both, pairedWith: end },
      { date: end, kind: 'swapped-on', ...both, pairedWith: start },
    ];
  }
  if (end < start) return { field: 'to', code: 'order' };
  const length = daysIn(start, end);
  if (length > longest) return { field: 'to', code: 'too-long' };
  return Array.from({ length }, (_, at) => ({
    date: addDays(start, at),
    kind: 'holiday',
    name,
    nameEn,
    source,
    pairedWith: null,
  }));
};
