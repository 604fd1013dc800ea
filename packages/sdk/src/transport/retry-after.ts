/** The three date forms of RFC 9110 §5.6.7; all are GMT, though asctime does not say so. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w :-]+$/;

const dateOf = (text: string): number =>
  Date.parse(httpDate.test(text) ? `${text.replace(' GMT', '')} GMT` : '');

/**
 * Milliseconds that the server asks to wait, from `Retry-After` in seconds or as a date; `null` when
 * it asks nothing that can be understood. A date is read against the server's own clock if it gave one.
 */
export const retryAfterOf = (headers: Headers, now = Date.now()): number | null => {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = dateOf(text);
  return Number.isNaN(at) ? null : Math.max(0, at - (dateOf(headers.get('date') ?? '') || now));
};
