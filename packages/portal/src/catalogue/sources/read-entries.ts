import * as z from 'zod/mini';
import type { CatalogueFault } from '../catalogue-file.ts';
import { partialEntry, type PartialEntry } from '../entry.ts';

/** Tells what of a record can't be understood: where, and the kind of fault, not the value. */
export type Tell = (path: readonly PropertyKey[], reason: string) => void;

export interface ReadEntries {
  entries: PartialEntry[];
  /** What can't be used of records, with its line or that of the record, where there is one. */
  faults: CatalogueFault[];
}

const english = { error: z.locales.en().localeError };

/**
 * Reads the records of a source. One may say the same twice, but not different things of one procedure. No
 * fault holds a value but codes.
 */
export const readEntries = (
  records: readonly unknown[],
  toEntry: (record: unknown, tell: Tell) => { code: string | null },
  lineOf: (index: number, path: readonly PropertyKey[]) => number | null = () => null,
): ReadEntries => {
  const entries = new Map<string, { entry: PartialEntry; index: number }>();
  const faults: CatalogueFault[] = [];
  records.forEach((record, index) => {
    const told: { path: readonly PropertyKey[]; reason: string }[] = [];
    const made = toEntry(record, (path, reason) => void told.push({ path, reason }));
    const where = made.code ?? `record ${index + 1}`;
    for (const { path, reason } of told)
      faults.push({ line: lineOf(index, path), where, path: z.core.toDotPath([...path]), reason });
    if (made.code === null) return;
    const parsed = partialEntry.safeParse(made, english);
    if (!parsed.success) {
      // Its paths are those of our own format.
      const line = lineOf(index, []);
      for (const { path, message } of parsed.error.issues)
        faults.push({ line, where, path: z.core.toDotPath(path), reason: message });
      return;
    }
    const before = entries.get(parsed.data.code);
    if (before === undefined) {
      if (told.length === 0) entries.set(parsed.data.code, { entry: parsed.data, index });
    } else if (JSON.stringify(before.entry) !== JSON.stringify(parsed.data)) {
      const there = lineOf(before.index, []);
      const place = there === null ? `in record ${before.index + 1}` : `on line ${there}`;
      const reason = `${where} already stands ${place}, and says otherwise`;
      faults.push({ line: lineOf(index, []), where, path: '', reason });
    }
  });
  return { entries: [...entries.values()].map(({ entry }) => entry), faults };
};
