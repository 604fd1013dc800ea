/** Ten megabytes: the largest honest answer is far below one. */
export const largestBody = 10 * 1024 * 1024;

/** A body as text, or `null` when it is larger than `limit` bytes; the rest of it is not read. */
export const readBody = async (response: Response, limit = largestBody): Promise<string | null> => {
  if (response.body === null) return '';
  const { headers, type } = response;
  // Told to be short, and not packed: it comes in one piece. Only of its own origin is a page told of packing.
  if (
    type === 'basic' &&
    Number(headers.get('content-length') ?? limit) < limit / 10 &&
    !headers.has('content-encoding')
  )
    return response.text();
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
