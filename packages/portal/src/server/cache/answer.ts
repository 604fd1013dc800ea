/** An answer held in memory, before it is known in which form it goes out. */
export interface Answer {
  status: number;
  /** Names and values in turn, without those of length, encoding, tag and request. */
  headers: readonly string[];
  body: Buffer;
}

export const headerOf = ({ headers }: Answer, name: string): string => {
  const at = headers.findIndex((each, index) => index % 2 === 0 && each.toLowerCase() === name);
  return at < 0 ? '' : headers[at + 1]!;
};
