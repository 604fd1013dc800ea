/** A few header values make up nearly all that is sent: what follows from them is worked out once. */
const most = 200;

export const remembered = <T>(work: (header: string) => T): ((header: string) => T) => {
  const known = new Map<string, T>();
  return (header) => {
    let result = known.get(header);
    if (result === undefined) {
      result = work(header);
      if (known.size < most) known.set(header, result);
    }
    return result;
  };
};
