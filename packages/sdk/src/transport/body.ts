/** Ten megabytes: the largest honest answer is far below one. */
export const largestBody = 10 * 1024 * 1024;

/**
 * A body as text, or `null` when it is larger than `limit` bytes; the rest of it is not read. What the headers
 * say of its length counts for nothing: they tell the packed one, and a page of another site is not told that
 * it was packed.
 */
export const readBody = async (response: Response, limit = largestBody): Promise<string | null> => {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
};
