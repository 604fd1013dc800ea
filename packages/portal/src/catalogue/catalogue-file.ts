import * as z from 'zod/mini';
import { partialEntry, text, wholeEntry, withdrawal, type Entry } from './entry.ts';
import { linesOf } from './json-lines.ts';
import type { LayerName } from './layer.ts';
import { objectOf } from './sources/source-text.ts';

/** Something in a file that can't be used; it holds no value of the file but codes. */
export interface CatalogueFault {
  /** Line of the file, from 1; `null` where the file was no text. */
  line: number | null;
  /** Code of the procedure, or its place in the list. */
  where: string;
  /** Path inside it; empty for the whole. */
  path: string;
  reason: string;
}

/** The catalogue can't be used; one line of the message for each fault, with the code and the path. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
  readonly faults: readonly CatalogueFault[];

  constructor(faults: readonly CatalogueFault[]) {
    const sorted = faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
    super(['The catalogue of procedures can’t be used:', ...sorted.map(faultText)].join('\n  '));
    this.faults = sorted;
  }
}

/** `1.001193: methods[0].fees[0].amount: must be at least 1000 đồng`. */
const faultText = ({ where, path, reason }: CatalogueFault): string =>
  [where, ...(path === '' ? [] : [path]), reason].join(': ');

/** A file of our own format; see `docs/catalogue.md`. */
export interface CatalogueFile {
  name: Extract<LayerName, 'base' | 'ward'>;
  label: string;
  entries: Entry[];
}

/** The line on which the property of an entry stands. */
export type LineOfEntry = (code: string, path: string) => number | null;

/** A file with what is wrong in it; `entries` are those that can be read. */
export interface CheckedCatalogue extends CatalogueFile {
  faults: CatalogueFault[];
  lineOf: LineOfEntry;
}

const label = z.strictObject({ label: text, labelEn: text });

const envelope = z.strictObject({
  format: z.literal(1),
  sources: z.union([z.strictObject({ 'national-portal': label }), z.strictObject({ ward: label })]),
  procedures: z.array(z.unknown()),
});

const english = { error: z.locales.en().localeError };

const isWithdrawal = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'withdrawn' in raw;

const codeIn = (raw: unknown): string | undefined => {
  const known = z.object({ code: z.string() }).safeParse(raw);
  return known.success ? known.data.code.slice(0, 40) : undefined;
};

/**
 * Checks a file of our own format and gives what can be read of it beside all its faults. `json` is its
 * text, for the lines of faults. Throws {@link CatalogueError} where nothing tells whose file it is.
 */
export const checkCatalogue = (file: unknown, json?: string): CheckedCatalogue => {
  const { lineOf, repeated } =
    json === undefined ? { lineOf: () => null, repeated: [] } : linesOf(json);
  const faultsOf = (
    where: string,
    prefix: readonly PropertyKey[],
    error: z.core.$ZodError,
  ): CatalogueFault[] =>
    error.issues.map(({ path, message }) => ({
      line: lineOf([...prefix, ...path]),
      where,
      path: z.core.toDotPath(path),
      reason: message,
    }));

  const outer = envelope.safeParse(file, english);
  const faults = outer.success ? [] : faultsOf('catalogue', [], outer.error);
  const { sources, procedures } = objectOf(file);
  const raws = Array.isArray(procedures) ? (procedures as unknown[]) : [];
  for (const { path, line, before } of repeated) {
    const [list, index, ...inside] = path;
    const known = list === 'procedures' && typeof index === 'number';
    faults.push({
      line,
      where: known ? (codeIn(raws[index]) ?? `procedure ${index + 1}`) : 'catalogue',
      path: z.core.toDotPath(known ? inside : [...path]),
      reason: `stands twice, first on line ${before}`,
    });
  }
  const entry = 'national-portal' in objectOf(sources) ? wholeEntry : partialEntry;

  const entries: Entry[] = [];
  const places = new Map<string, number>();
  const claim = (code: string, index: number, path: string) => {
    const before = places.get(code);
    if (before === undefined) return void places.set(code, index);
    const there = lineOf(['procedures', before]);
    faults.push({
      line: lineOf(['procedures', index, path]),
      where: codeIn(raws[index]) ?? `procedure ${index + 1}`,
      path,
      reason: `${code} already stands ${there === null ? `in procedure ${before + 1}` : `on line ${there}`}`,
    });
  };
  raws.forEach((raw, index) => {
    const code = codeIn(raw);
    if (code !== undefined) claim(code, index, 'code');
    const parsed = (isWithdrawal(raw) ? withdrawal : entry).safeParse(raw, english);
    if (parsed.success) entries.push(parsed.data);
    else {
      const where = code ?? `procedure ${index + 1}`;
      faults.push(...faultsOf(where, ['procedures', index], parsed.error));
    }
  });

  // The portal still lists some replaced codes on their own: such a code leads to itself.
  const listed = new Map(places);
  for (const each of entries) {
    if ('withdrawn' in each || !each.aliases) continue;
    const aliases = each.aliases.filter((alias) => !listed.has(alias));
    for (const alias of aliases) claim(alias, listed.get(each.code)!, 'aliases');
    if (aliases.length > 0) each.aliases = aliases;
    else delete each.aliases;
  }
  if (entry === wholeEntry && Array.isArray(procedures) && raws.length === 0) {
    // It would take everything down.
    const line = lineOf(['procedures']);
    faults.push({ line, where: 'catalogue', path: 'procedures', reason: 'names no procedure' });
  }
  if (!outer.success) throw new CatalogueError(faults);
  const told = outer.data.sources;
  return {
    ...('ward' in told
      ? { name: 'ward', label: told.ward.label }
      : { name: 'base', label: told['national-portal'].label }),
    entries,
    faults,
    lineOf: (code, path) => lineOf(['procedures', listed.get(code) ?? 0, path]),
  };
};

/** A file of our own format without a fault. Throws {@link CatalogueError} with all of them. */
export const readCatalogue = (file: unknown, json?: string): CatalogueFile => {
  const { name, label, entries, faults } = checkCatalogue(file, json);
  if (faults.length > 0) throw new CatalogueError(faults);
  return { name, label, entries };
};
