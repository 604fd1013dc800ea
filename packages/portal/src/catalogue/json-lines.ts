const space = /[\s]/;

/** A key that stands twice in one object: `JSON.parse` takes the last, and says nothing. */
interface RepeatedKey {
  path: readonly PropertyKey[];
  line: number;
  /** Line on which it stood before. */
  before: number;
}

interface JsonLines {
  /** The line, from 1, on which the value at a path begins; for a path that is not there, its parent's. */
  lineOf: (path: readonly PropertyKey[]) => number;
  repeated: RepeatedKey[];
}

/** Where the values of a JSON text stand. The text must be JSON: only what `JSON.parse` took may be given. */
export const linesOf = (json: string): JsonLines => {
  const repeated: RepeatedKey[] = [];
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
      const keys = new Set<PropertyKey>();
      for (let index = 0; ; index += 1) {
        skip();
        if (json[at] === '}' || json[at] === ']') break;
        const key = opening === '{' ? readText() : index;
        const inside = [...path, key];
        if (keys.has(key)) repeated.push({ path: inside, line, before: lines.get(keyOf(inside))! });
        keys.add(key);
        readValue(inside);
      }
      step();
    } else {
      while (at < json.length && !/[\s,\]}]/.test(json[at]!)) at += 1;
    }
  };
  readValue([]);
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const known = lines.get(keyOf(path.slice(0, length)));
      if (known !== undefined) return known;
    }
    return 1;
  };
  return { lineOf, repeated };
};

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));
