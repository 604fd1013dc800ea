import type { Period } from '@motcua/sdk/calendar';
import { takeFeedback, type TakenFeedback } from '../../src/feedback/take-in.ts';
import type { Store } from '../../src/store/store.ts';
import { on, ward } from '../support/taking.ts';

export const head = 'Số;Loại;Ngày tiếp nhận;Nội dung;Trả lời;Ngày trả lời';
export const ratingsHead = 'Ngày;Quầy;Hài lòng;Bình thường;Không hài lòng';

export const bytes = (...lines: string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join('\n')}\n`);

/** Takes a file in, as of the end of August 2025 unless told. */
export const take = (
  store: Store,
  content: Uint8Array,
  part: { period?: Period; dryRun?: boolean; now?: string } = {},
): Promise<TakenFeedback> => {
  const { now = '2025-08-31', ...rest } = part;
  return takeFeedback({ store, now: () => on(now) }, ward, { bytes: content, ...rest });
};
