/** Bytes of an answer, both ends included. */
export interface Range {
  first: number;
  last: number;
}

/**
 * One range of `bytes=`. `null` where the whole may be sent in its place: another unit, several ranges, or
 * nothing that makes sense (RFC 9110, 14.2).
 */
export const rangeOf = (header: string, size: number): Range | 'outside' | null => {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'outside' : { first: size - length, last: size - 1 };
  }
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (first >= size) return 'outside';
  return first > last ? null : { first, last };
};
