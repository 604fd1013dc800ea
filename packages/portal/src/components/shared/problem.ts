/** The code of a refused call (`procedure-unknown`, …), wherever the error carries it. */
export const problemCode = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { problem, code } = error as { problem?: { code?: unknown } | null; code?: unknown };
  if (typeof problem?.code === 'string') return problem.code;
  return typeof code === 'string' ? code : null;
};

const refusals = ['request-invalid', 'body-invalid', 'input-refused'];

/** Whether what was asked could not be asked: refused by the client before sending, or by the API. */
export const isRefusal = (error: unknown): boolean => refusals.includes(problemCode(error) ?? '');
