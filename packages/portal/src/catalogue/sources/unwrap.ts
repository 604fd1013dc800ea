/** The deepest that gateways were seen to wrap is two. */
const deepest = 4;

const looksLikeJson = (text: unknown): text is string =>
  typeof text === 'string' && /^\s*["[{]/.test(text);

/**
 * An answer without its wrappings: some gateways send JSON as a text inside JSON, or the whole answer as
 * text under `message`. What is not JSON inside stays as it is.
 */
export const unwrapped = (answer: unknown, depth = 0): unknown => {
  if (depth >= deepest) return answer;
  try {
    if (looksLikeJson(answer)) return unwrapped(JSON.parse(answer), depth + 1);
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
      const { result, data, message } = answer as Record<string, unknown>;
      if (result === undefined && data === undefined && looksLikeJson(message))
        return unwrapped(JSON.parse(message), depth + 1);
      if (looksLikeJson(result)) return { ...answer, result: unwrapped(result, depth + 1) };
      if (looksLikeJson(data)) return { ...answer, data: unwrapped(data, depth + 1) };
    }
  } catch {
    // A text that only begins like JSON.
  }
  return answer;
};
