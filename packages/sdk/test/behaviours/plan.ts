/** One step of a body: bytes, a rest before the next ones, or what ends it early. */
export type Step = string | Uint8Array | { rest: number } | 'stall' | 'reset';

/** How one request is answered, on whatever carries it. */
export interface Plan {
  /** Instead of any answer. */
  instead?: 'stall' | 'reset';
  status?: number;
  headers?: Record<string, string>;
  body?: Step[];
}

export const stalled: Plan = { instead: 'stall' };
export const reset: Plan = { instead: 'reset' };

export const json = (value: unknown, rest: Omit<Plan, 'body'> = {}): Plan => ({
  ...rest,
  headers: { 'content-type': 'application/json', ...rest.headers },
  body: [JSON.stringify(value)],
});

const isInsideLetter = (byte: number | undefined) => byte !== undefined && byte >> 6 === 0b10;

/** Text in pieces of about so many bytes, each cut inside a letter where there is one. */
export const inPieces = (text: string, size: number): Step[] => {
  const bytes = new TextEncoder().encode(text);
  const steps: Step[] = [];
  for (let from = 0; from < bytes.length;) {
    const inside = bytes.subarray(from + 1, from + size).findLastIndex(isInsideLetter);
    const to = from + (inside < 0 ? size : inside + 1);
    steps.push(bytes.subarray(from, to), { rest: 1 });
    from = to;
  }
  return steps;
};
