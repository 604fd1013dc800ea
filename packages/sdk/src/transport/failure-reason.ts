/** The system's code in an error or its causes, e.g. `ECONNREFUSED`: letters only, so nothing else. */
export const failureReason = (error: unknown): string | null => {
  try {
    let current = error;
    for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
      const { code } = current as { code?: unknown };
      if (typeof code === 'string' && /^[A-Z][A-Z_]{1,40}$/.test(code)) return code;
      current = current.cause;
    }
  } catch {
    // A thrown object may throw again when it is looked at.
  }
  return null;
};
