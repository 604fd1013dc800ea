import { isLocalDate, monthPeriod, type Period } from '@motcua/sdk/calendar';
import { month } from '@motcua/sdk/schemas';
import { exitCodes } from '../ingest/exit-code.ts';
import { Failure } from './failure.ts';

const mend = (vi: string, en: string) => new Failure({ vi, en }, exitCodes.mend);

/** A whole month. Throws `Failure`, as all of these. */
export const periodFrom = (text: string | undefined): Period | undefined => {
  if (text === undefined) return undefined;
  if (month.safeParse(text).success) return monthPeriod(text);
  throw mend('--period cần một tháng như 2025-08.', '--period takes a month like 2025-08.');
};

/** `2025-08-06` or `06/08/2025`. */
export const dateFrom = (text: string | undefined, option: string): string | undefined => {
  if (text === undefined) return undefined;
  const [, day, monthOfYear, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = year ? `${year}-${monthOfYear!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text;
  if (isLocalDate(date)) return date;
  throw mend(
    `${option} cần một ngày có thật như 2025-08-06 hoặc 06/08/2025.`,
    `${option} takes a date that exists, like 2025-08-06 or 06/08/2025.`,
  );
};

export const idFrom = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw mend(
    'Cần số dự thảo của thư, ví dụ 3. Xem các số bằng “motcua apology list”.',
    'The id of a letter is needed, for example 3. See them with “motcua apology list”.',
  );
};

/** The same bounds as over HTTP; names the option and never what stood there. */
export const checked = <T>(
  schema: {
    safeParse(value: unknown): { data?: T; error?: { issues: { path: PropertyKey[] }[] } };
  },
  value: unknown,
): T => {
  const { data, error } = schema.safeParse(value);
  if (!error) return data as T;
  const field = String(error.issues[0]?.path[0] ?? '-');
  throw mend(
    `Giá trị của “${field}” trống hoặc quá dài. Chưa có gì thay đổi.`,
    `The value of “${field}” is empty or too long. Nothing was changed.`,
  );
};
