/** What is said of a failure in both languages, by its kind. */
export const sentences = {
  attribute: ['Thuộc tính sai hoặc thiếu: ', 'Wrong or missing attribute: '],
  offline: ['Máy đang mất mạng.', 'You are offline.'],
  unreachable: ['Chưa liên lạc được với cổng.', 'The portal can’t be reached.'],
  slow: ['Cổng trả lời quá chậm.', 'The portal is too slow.'],
  busy: ['Cổng đang quá đông người.', 'The portal is busy.'],
  'not-found': ['Cổng không có nội dung này.', 'Not found on the portal.'],
  'wrong-ward': ['Cổng này của phường khác.', 'The portal is another ward’s.'],
  malformed: ['Không đọc được trả lời của cổng.', 'The portal’s answer can’t be read.'],
} as const;

/** Why there is no answer. */
export interface Failure {
  readonly kind: keyof typeof sentences;
  /** Seconds after which to ask again; 0 where asking again would change nothing. */
  readonly wait: number;
}

/** Seconds. */
export const leastWait = 60;
const mostWait = 3600;

export const failure = (kind: Failure['kind'], wait = leastWait): Failure => ({ kind, wait });

/** Of an answer that is none of success. Of a problem only its code is looked at: what is said is ours. */
export const failureOf = (response: Response, text: string): Failure =>
  response.status > 499 || response.status === 429
    ? failure(
        response.status === 429 ? 'busy' : 'unreachable',
        Math.min(Math.max(+response.headers.get('Retry-After')! || 0, leastWait), mostWait),
      )
    : failure(/"ward-unknown"/.test(text) ? 'wrong-ward' : 'not-found', 0);
