/** A few values make up nearly all that is sent: what follows from them is worked out once. */
const most = 200;

export const remembered = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = work(text);
      if (known.size < most) known.set(text, result);
    }
    return result;
  };
};
