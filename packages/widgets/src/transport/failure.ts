/** What went wrong, as pages are told of it. */
export type FailureKind = keyof typeof sentences;

/** What is said of it in both languages. */
export const sentences = {
  attribute: ['Thuộc tính sai hoặc thiếu: ', 'Wrong or missing attribute: '],
  offline: ['Máy đang mất mạng.', 'You are offline.'],
  unreachable: ['Chưa liên lạc được với cổng.', 'The portal can’t be reached.'],
  slow: ['Cổng trả lời quá chậm.', 'The portal is too slow.'],
  busy: ['Cổng đang quá đông người.', 'The portal is busy.'],
  'not-found': ['Cổng không có nội dung này.', 'The portal has no such content.'],
  'wrong-ward': ['Cổng này của phường khác.', 'This is the portal of another ward.'],
  malformed: ['Không đọc được trả lời của cổng.', 'The portal’s answer can’t be read.'],
} as const;

const leastWait = 60;
const mostWait = 3600;

/** Why there is no answer. */
export class Failure {
  readonly kind: FailureKind;
  /** Seconds after which to ask again; 0 where asking again would change nothing. */
  readonly wait: number;
  /** What the sentence ends in. */
  readonly detail: string;
  constructor(kind: FailureKind, wait = leastWait, detail = '') {
    this.kind = kind;
    this.wait = wait;
    this.detail = detail;
  }
}

/** An answer that is none of success. Of a problem only its code is looked at: what is said is ours. */
export const failureOf = async (response: Response): Promise<Failure> => {
  const { status, headers } = response;
  const wait = Math.min(Math.max(Number(headers.get('Retry-After')) || 0, leastWait), mostWait);
  return status === 429
    ? new Failure('busy', wait)
    : status > 499
      ? new Failure('unreachable', wait)
      : new Failure(
          (await response.json().catch(() => ({}))).code === 'ward-unknown'
            ? 'wrong-ward'
            : 'not-found',
          0,
        );
};
