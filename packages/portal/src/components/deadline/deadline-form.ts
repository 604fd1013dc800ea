import type { Channel, DeadlineQuery, TimeLimitUnit } from '@motcua/sdk';
import { formatDate } from '@motcua/sdk/text';
import { strings, type Language, type Strings } from '../../i18n/index.ts';
import { readDate } from '../figures/period-query.ts';

const names = [
  'q',
  'procedure',
  'channel',
  'limit',
  'unit',
  'date',
  'time',
  'pausedFrom',
  'pausedUntil',
  'extension',
  'extensionUnit',
] as const;

/** The fields of the calculator, by their names in its address. */
export type FieldName = (typeof names)[number];

/** What stands in the fields, what is wrong with them, and the question where nothing is. */
export interface DeadlineForm {
  fields: Record<FieldName, string>;
  errors: Partial<Record<FieldName, string>>;
  /** `null` when nothing is asked yet or something is wrong. */
  query: DeadlineQuery | null;
}

export const limitUnits = [
  'working-day',
  'day',
  'month',
  'hour',
  'same-day',
] as const satisfies NonNullable<DeadlineQuery['unit']>[];
export const extensionUnits = [
  'working-day',
  'day',
  'month',
  'hour',
] as const satisfies TimeLimitUnit[];
const channels = ['online', 'in-person', 'postal'] as const satisfies Channel[];

const oneOf = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((each) => each === value);

const longest = 366;
const numberOf = (text: string): number | null => {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= longest ? number : null;
};

/** `09:30`, from `9:30`, `9h30`, `9 giờ 30` or `9h`; `null` if it is no time. */
export const readTime = (text: string): string | null => {
  const parts = /^(\d{1,2})\s*(?:[:.hg]|giờ)\s*(\d{2})?$/i.exec(text);
  const [hour, minute] = [Number(parts?.[1] ?? NaN), Number(parts?.[2] ?? 0)];
  if (!(hour < 24 && minute < 60)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

type Errors = Strings['deadline']['errors'];

const amountError = (text: string, t: Errors) =>
  text === '' || numberOf(text) !== null ? undefined : t.amount;
const dateError = (text: string, t: Errors) =>
  text === '' || readDate(text) !== null ? undefined : t.date;

const timeError = ({ date, time }: DeadlineForm['fields'], t: Errors) => {
  if (time !== '' && readTime(time) === null) return t.time;
  return time !== '' && date === '' ? t.noDate : undefined;
};

const pauseEndError = ({ pausedFrom, pausedUntil }: DeadlineForm['fields'], t: Errors) => {
  if (pausedUntil === '') return undefined;
  const [from, until] = [readDate(pausedFrom), readDate(pausedUntil)];
  if (until === null) return t.date;
  if (pausedFrom === '') return t.pauseStart;
  return from !== null && until < from ? t.pauseOrder : undefined;
};

const errorsOf = (fields: DeadlineForm['fields'], t: Errors): DeadlineForm['errors'] => {
  const errors: Record<string, string | undefined> = {
    limit: fields.unit === 'same-day' ? undefined : amountError(fields.limit, t),
    date: dateError(fields.date, t),
    time: timeError(fields, t),
    pausedFrom: dateError(fields.pausedFrom, t),
    pausedUntil: pauseEndError(fields, t),
    extension: amountError(fields.extension, t),
  };
  return Object.fromEntries(
    Object.entries(errors).filter(([, error]) => error !== undefined),
  ) as DeadlineForm['errors'];
};

const limitAsked = ({ limit, unit }: DeadlineForm['fields']): DeadlineQuery | null => {
  const known = oneOf(limitUnits, unit) ?? 'working-day';
  if (known === 'same-day') return { limit: 1, unit: known };
  return limit === '' ? null : { limit: numberOf(limit) ?? undefined, unit: known };
};

/** What is asked about: a procedure goes before a limit, and a search for one before both. */
const subjectOf = (fields: DeadlineForm['fields']): DeadlineQuery | null => {
  if (fields.q !== '') return null;
  if (fields.procedure === '') return limitAsked(fields);
  return { procedure: fields.procedure, channel: oneOf(channels, fields.channel) };
};

const queryOf = (fields: DeadlineForm['fields']): DeadlineQuery | null => {
  const subject = subjectOf(fields);
  if (subject === null) return null;
  const [date, time] = [readDate(fields.date), readTime(fields.time)];
  const extension = numberOf(fields.extension) ?? undefined;
  return {
    ...subject,
    receivedAt: date === null ? undefined : time === null ? date : `${date}T${time}`,
    pausedFrom: readDate(fields.pausedFrom) ?? undefined,
    pausedUntil: readDate(fields.pausedUntil) ?? undefined,
    extension,
    extensionUnit:
      extension === undefined ? undefined : oneOf(extensionUnits, fields.extensionUnit),
  };
};

/** What the address asks of the calculator. Dates are put back as people write them. */
export const readDeadlineForm = (
  search: URLSearchParams,
  language: Language = 'vi',
): DeadlineForm => {
  const fields = Object.fromEntries(
    names.map((name) => [name, (search.get(name) ?? '').trim().slice(0, 200)]),
  ) as DeadlineForm['fields'];
  const errors = errorsOf(fields, strings(language).deadline.errors);
  for (const name of ['date', 'pausedFrom', 'pausedUntil'] as const) {
    const date = readDate(fields[name]);
    if (date !== null) fields[name] = formatDate(date);
  }
  if (!errors.time) fields.time = readTime(fields.time) ?? '';
  return { fields, errors, query: Object.keys(errors).length > 0 ? null : queryOf(fields) };
};
