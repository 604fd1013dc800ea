import { endOfDate, isLocalDate } from '@motcua/sdk/calendar';
import { Failure } from './failure.ts';

const refuse = () =>
  new Failure(
    {
      vi: '--as-of cần một ngày đã qua như 2025-07-11 hoặc 11/07/2025, hoặc thời điểm như 2025-07-11T17:00:00+07:00. Chưa có gì thay đổi.',
      en: '--as-of takes a past date like 2025-07-11 or 11/07/2025, or an instant like 2025-07-11T17:00:00+07:00. Nothing was changed.',
    },
    2,
  );

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** A data time as a person types it: a date means its end, today means now. Throws `Failure`. */
export const parseAsOf = (text: string, now: number): number => {
  const date = text.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  if (isLocalDate(date)) {
    const start = endOfDate(date) - 86_399_999;
    if (start > now) throw refuse();
    return Math.min(endOfDate(date), now);
  }
  const at = instant.test(date) && isLocalDate(date.slice(0, 10)) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(at) || at > now) throw refuse();
  return at;
};
