const space = /[\s]/;

/**
 * The line, from 1, on which the value at each path of a JSON text begins. The text must be JSON: only
 * what `JSON.parse` took may be asked about. A path that is not there has the line of its parent.
 */
export const lineFinder = (json: string): ((path: readonly PropertyKey[]) => number) => {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  const step = () => {
    if (json[at] === '\n') line += 1;
    at += 1;
  };
  const skip = () => {
    while (at < json.length && (space.test(json[at]!) || json[at] === ',' || json[at] === ':'))
      step();
  };
  const readText = (): string => {
    const start = at;
    at += 1;
    while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
    at += 1;
    return JSON.parse(json.slice(start, at)) as string;
  };
  const readValue = (path: readonly PropertyKey[]): void => {
    skip();
    lines.set(keyOf(path), line);
    const opening = json[at];
    if (opening === '"') {
      readText();
    } else if (opening === '{' || opening === '[') {
      step();
      for (let index = 0; ; index += 1) {
        skip();
        if (json[at] === '}' || json[at] === ']') break;
        readValue([...path, opening === '{' ? readText() : index]);
      }
      step();
    } else {
      while (at < json.length && !/[\s,\]}]/.test(json[at]!)) at += 1;
    }
  };
  readValue([]);
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const known = lines.get(keyOf(path.slice(0, length)));
      if (known !== undefined) return known;
    }
    return 1;
  };
};

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));
