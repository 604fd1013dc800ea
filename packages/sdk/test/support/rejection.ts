/** What a promise rejects with; fails when it does not. */
export const rejection = async <E = Error>(promise: Promise<unknown>): Promise<E> => {
  try {
    await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error('expected a rejection');
};
