import * as z from 'zod/mini';
import { partialEntry, text, wholeEntry, withdrawal, type Entry } from './entry.ts';
import { lineFinder } from './json-lines.ts';
import type { LayerName } from './layer.ts';

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
    super(['The catalogue of procedures can’t be used:', ...faults.map(faultText)].join('\n  '));
    this.faults = faults;
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

const label = z.strictObject({ label: text, labelEn: text });

const envelope = z.strictObject({
  format: z.literal(1),
  sources: z.union([z.strictObject({ 'national-portal': label }), z.strictObject({ ward: label })]),
  procedures: z.array(z.unknown()),
});

const english = { error: z.locales.en().localeError };

const isWithdrawal = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'withdrawn' in raw;

const nameOf = (raw: unknown, index: number): string => {
  const known = z.object({ code: z.string() }).safeParse(raw);
  return known.success ? known.data.code.slice(0, 40) : `procedure ${index + 1}`;
};

/**
 * Checks a file of our own format, all faults at once. `json` is its text, for the lines of faults.
 * Throws {@link CatalogueError}.
 */
export const readCatalogue = (file: unknown, json?: string): CatalogueFile => {
  const lineOf = json === undefined ? () => null : lineFinder(json);
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
  if (!outer.success) throw new CatalogueError(faultsOf('catalogue', [], outer.error));
  const { sources, procedures } = outer.data;
  const ofWard = 'ward' in sources;
  const entry = ofWard ? partialEntry : wholeEntry;

  const faults: CatalogueFault[] = [];
  const entries: Entry[] = [];
  const owners = new Map<string, string>();
  const claim = (code: string, owner: string, index: number, path: string) => {
    const before = owners.get(code);
    if (before !== undefined) {
      const line = lineOf(['procedures', index, path]);
      faults.push({ line, where: owner, path, reason: `${code} already stands at ${before}` });
    }
    owners.set(code, before ?? owner);
  };
  const places: number[] = [];
  procedures.forEach((raw, index) => {
    const parsed = (isWithdrawal(raw) ? withdrawal : entry).safeParse(raw, english);
    if (parsed.success) {
      entries.push(parsed.data);
      places.push(index);
      claim(parsed.data.code, parsed.data.code, index, 'code');
    } else {
      faults.push(...faultsOf(nameOf(raw, index), ['procedures', index], parsed.error));
    }
  });

  // The portal still lists some replaced codes on their own: such a code leads to itself.
  const listed = new Set(owners.keys());
  entries.forEach((each, at) => {
    if ('withdrawn' in each || !each.aliases) return;
    const aliases = each.aliases.filter((alias) => !listed.has(alias));
    for (const alias of aliases) claim(alias, each.code, places[at]!, 'aliases');
    if (aliases.length > 0) each.aliases = aliases;
    else delete each.aliases;
  });
  if (!ofWard && procedures.length === 0) {
    // It would take everything down.
    const line = lineOf(['procedures']);
    faults.push({ line, where: 'catalogue', path: 'procedures', reason: 'names no procedure' });
  }
  if (faults.length > 0) throw new CatalogueError(faults);
  return 'ward' in sources
    ? { name: 'ward', label: sources.ward.label, entries }
    : { name: 'base', label: sources['national-portal'].label, entries };
};
