import { takeTurn } from './turns.ts';

/**
 * A posted look-up as it may be answered: once. A form that was answered before reads as none at all, and
 * `again` tells so.
 */
export const askedOnce = async (
  request: Request,
): Promise<{ request: Request; again: boolean }> => {
  if (request.method !== 'POST') return { request, again: false };
  const form = await request
    .clone()
    .formData()
    .catch(() => new FormData());
  const turn = form.get('turn');
  if (typeof turn === 'string' && takeTurn(turn)) return { request, again: false };
  return { request: new Request(request.url), again: true };
};
