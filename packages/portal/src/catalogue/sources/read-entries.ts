import * as z from 'zod/mini';
import type { CatalogueFault } from '../catalogue-file.ts';
import { partialEntry, type PartialEntry } from '../entry.ts';
import { SourceValueError } from './source-value-error.ts';

export interface ReadEntries {
  entries: PartialEntry[];
  /** Records that can't be used. Their line is that of the record, where there is one. */
  faults: CatalogueFault[];
}

const english = { error: z.locales.en().localeError };

/** Reads the records of a source, the later of two with the same code. No fault holds a value but codes. */
export const readEntries = (
  records: readonly unknown[],
  toEntry: (record: unknown) => unknown,
  lineOf: (index: number) => number | null = () => null,
): ReadEntries => {
  const entries = new Map<string, PartialEntry>();
  const faults: CatalogueFault[] = [];
  records.forEach((record, index) => {
    const line = lineOf(index);
    const place = `record ${index + 1}`;
    try {
      const made = toEntry(record) as { code?: unknown };
      const parsed = partialEntry.safeParse(made, english);
      if (parsed.success) {
        entries.set(parsed.data.code, parsed.data);
        return;
      }
      const where = typeof made.code === 'string' ? made.code.slice(0, 40) : place;
      for (const { path, message } of parsed.error.issues)
        faults.push({ line, where, path: z.core.toDotPath(path), reason: message });
    } catch (error) {
      if (!(error instanceof SourceValueError)) throw error;
      faults.push({ line, where: error.code ?? place, path: error.path, reason: error.message });
    }
  });
  return { entries: [...entries.values()], faults };
};
