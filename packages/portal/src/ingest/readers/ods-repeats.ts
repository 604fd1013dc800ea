/** A repeat however the library finds it: in either quotes or none, in any letters, with a tail that it cuts off. */
const repeats = /-repeated(?:_[^\s=]*)?(?:\s*=\s*(?:"([^"<]*)|'([^'<]*)|([^"'\s<>]*)))?/gi;

/** Three digits, or so few letters that whatever they are is less. */
const isFew = (count: string): boolean => count.length < 3 || /^\d{3}$/.test(count);

/**
 * A cell of an ODS file may say that it stands there a million times, and so may its row: blank ones to
 * the end of the sheet do. The library writes every one of them out, so no number over 999 is let through.
 * Works on bytes: as text a large file would stand in memory several times over.
 */
export const clampRepeats = (content: Buffer): Buffer => {
  let clamped: Buffer | undefined;
  let length = 0;
  let from = 0;
  for (const { index, 0: whole, 1: double, 2: single, 3: bare } of content
    .toString('latin1')
    .matchAll(repeats)) {
    const count = double ?? single ?? bare ?? '';
    if (isFew(count)) continue;
    clamped ??= Buffer.allocUnsafe(content.length);
    const end = index + whole.length;
    length += content.copy(clamped, length, from, end - count.length);
    length += clamped.write('999', length);
    from = end;
  }
  if (clamped === undefined) return content;
  length += content.copy(clamped, length, from);
  return clamped.subarray(0, length);
};
