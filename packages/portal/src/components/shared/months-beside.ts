import type { Ward } from '@motcua/sdk';
import { addMonths, monthOf } from '@motcua/sdk/calendar';

/** The months before and after one (`2025-07`) of which there is data; `null` where there is none. */
export const monthsBeside = (
  month: string | null,
  { since, newestMonth }: Ward['data'],
): { previous: string | null; next: string | null } => ({
  previous:
    month !== null && since !== null && month > monthOf(since) ? addMonths(month, -1) : null,
  next: month !== null && newestMonth !== null && month < newestMonth ? addMonths(month, 1) : null,
});
