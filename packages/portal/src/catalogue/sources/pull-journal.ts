import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was fetched before a pull was stopped, so that the next one goes on from there. */
export interface PullJournal {
  /** Record by code. */
  readonly known: ReadonlyMap<string, unknown>;
  /** Kept as soon as it came: a cut in the middle of the write loses this one only. */
  add(code: string, record: unknown): void;
  /** The pull is whole, or what it has is of no use. */
  remove(): void;
}

/** Later the list itself may be another one. */
const longest = 24 * 3_600_000;

const linesOf = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
};

const parsed = (line: string | undefined): unknown => {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return null;
  }
};

/** The journal at a path, if it is wanted, of the same source and young enough; else an empty one. */
export const openJournal = (
  path: string,
  { source, now, fresh = false }: { source: string; now: number; fresh?: boolean },
): PullJournal => {
  const [first, ...rest] = linesOf(path);
  const head = parsed(first) as { source?: unknown; startedAt?: unknown } | null;
  const age = now - Number(head?.startedAt);
  const known = new Map<string, unknown>();
  if (!fresh && head?.source === source && age >= 0 && age < longest) {
    for (const line of rest) {
      const entry = parsed(line) as { code?: unknown; record?: unknown } | null;
      if (typeof entry?.code === 'string') known.set(entry.code, entry.record);
    }
  }
  const write = () => {
    mkdirSync(dirname(path), { recursive: true });
    const kept = [...known].map(([code, record]) => JSON.stringify({ code, record }));
    const startedAt = known.size > 0 ? Number(head?.startedAt) : now;
    const lines = [JSON.stringify({ source, startedAt }), ...kept];
    writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  };
  let begun = false;
  return {
    known,
    add: (code, record) => {
      // Written anew first: the last line of a stopped pull may be half a line.
      if (!begun) write();
      begun = true;
      appendFileSync(path, `${JSON.stringify({ code, record })}\n`);
    },
    remove: () => rmSync(path, { force: true }),
  };
};
