import { readAsOf } from '../ingest/as-of.ts';
import { Failure } from './failure.ts';

/** A data time as a person types it. Throws `Failure`. */
export const parseAsOf = (text: string, now: number): number => {
  const at = readAsOf(text, now);
  if (at !== null) return at;
  throw new Failure(
    {
      vi: '--as-of cần một ngày đã qua như 2025-07-11 hoặc 11/07/2025, hoặc thời điểm như 2025-07-11T17:00:00+07:00. Chưa có gì thay đổi.',
      en: '--as-of takes a past date like 2025-07-11 or 11/07/2025, or an instant like 2025-07-11T17:00:00+07:00. Nothing was changed.',
    },
    2,
  );
};
