import * as z from 'zod/mini';
import type { Guide, GuidePaper, Said } from './guide.ts';
import { glossaryFile, guideEntry, guidesFile, sharedFile } from './guide-file.ts';
import type { GuideEntry, Shared } from './guide-file.ts';
import { termFinder } from './guide-terms.ts';
import { citationsIn } from './guide-wording.ts';
import type { PublishedProcedure } from './published.ts';

/** Files of the folder that hold no guides themselves. */
const sharedName = 'dung-chung.json';
const glossaryName = 'tu-ngu.json';

/** The guides can't be used; one line of the message for each fault: file, code, path, reason. */
export class GuideError extends Error {
  override name = 'GuideError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(['The guides to procedures can’t be used:', ...faults].join('\n  '));
    this.faults = faults;
  }
}

const english = { error: z.locales.en().localeError };

/**
 * The guides of a folder, by code. `files` holds the text of each `.json` file by its name; `procedures` is
 * the catalogue they speak of.
 *
 * @throws GuideError with all faults at once: a wrong or doubled code, a sentence that is too long, an amount,
 * a legal document that the procedure does not rest on, a key that the shared file lacks.
 * @example
 * const guides = readGuides({ 'ho-tich.json': '…', 'dung-chung.json': '…', 'tu-ngu.json': '…' }, procedures);
 * guides.get('1.001193')?.purpose.vi; // 'Ghi tên trẻ mới sinh vào sổ hộ tịch …'
 */
export function readGuides(
  files: Readonly<Record<string, string>>,
  procedures: readonly PublishedProcedure[],
): ReadonlyMap<string, Guide> {
  const faults: string[] = [];
  const read = <Schema extends z.ZodMiniType>(name: string, schema: Schema) => {
    const text = files[name];
    if (text === undefined) faults.push(`${name}: is missing`);
    const raw = text === undefined ? undefined : json(name, text, faults);
    return raw === undefined ? undefined : parse(schema, raw, name, faults);
  };

  const shared = read(sharedName, sharedFile);
  const glossary = read(glossaryName, glossaryFile);
  const found: { where: string; entry: GuideEntry }[] = [];
  const names = Object.keys(files).filter((name) => name !== sharedName && name !== glossaryName);
  for (const name of names.sort()) {
    const rows = read(name, guidesFile)?.guides ?? [];
    rows.forEach((row, index) => {
      const where = `${name}: ${nameOf(row, index)}`;
      const entry = parse(guideEntry, row, where, faults);
      if (entry) found.push({ where, entry });
    });
  }
  if (!shared || !glossary) throw new GuideError(faults);

  const catalogue = new Map(procedures.map((each) => [each.code, each]));
  const termsIn = termFinder(glossary);
  const owners = new Map<string, string>();
  const guides = new Map<string, Guide>();
  for (const { where, entry } of found) {
    const procedure = catalogue.get(entry.code);
    const owner = owners.get(entry.code);
    if (owner !== undefined) faults.push(`${where}: code: already stands at ${owner}`);
    else if (!procedure) faults.push(`${where}: code: is not in the catalogue`);
    owners.set(entry.code, where);
    const guide = expand(entry, shared, (path, message) =>
      faults.push(`${where}: ${path}: ${message}`),
    );
    if (!procedure) continue;

    const texts = textsOf(guide);
    const known = procedure.legalBasis.value ?? [];
    for (const citation of texts.flatMap(({ vi, en }) => citationsIn(`${vi} ${en}`))) {
      if (!known.includes(citation))
        faults.push(`${where}: ${citation}: is not in this procedure’s legal basis`);
    }
    const terms = termsIn([procedure.title, ...texts.map(({ vi }) => vi)]);
    guides.set(entry.code, { ...guide, terms });
  }
  if (faults.length > 0) throw new GuideError(faults);
  return guides;
}

function json(name: string, text: string, faults: string[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    faults.push(`${name}: is not JSON: ${cause instanceof Error ? cause.message : ''}`);
    return undefined;
  }
}

function parse<Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
  where: string,
  faults: string[],
): z.infer<Schema> | undefined {
  const parsed = schema.safeParse(raw, english);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    faults.push([where, ...(path.length > 0 ? [z.core.toDotPath(path)] : []), message].join(': '));
  return undefined;
}

function nameOf(row: unknown, index: number): string {
  const known = z.object({ code: z.string() }).safeParse(row);
  return known.success ? known.data.code : `guide ${index + 1}`;
}

type Tell = (path: string, message: string) => void;

function expand(entry: GuideEntry, shared: Shared, tell: Tell): Omit<Guide, 'terms'> {
  const fetch = <T>(from: Record<string, T>, key: string, path: string): T | undefined => {
    const value = Object.hasOwn(from, key) ? from[key] : undefined;
    if (value === undefined) tell(path, `“${key}” is not in ${sharedName}`);
    return value;
  };
  const lines = (field: 'whoMayFile' | 'goodToKnow') =>
    entry[field].map(({ use, vi = '', en = '' }, index): Said => {
      const common =
        use === undefined ? undefined : fetch(shared.lines, use, `${field}[${index}].use`);
      return common ?? { vi, en };
    });
  const bring = entry.bring.map((item, index): GuidePaper => {
    const { use, lookUp } = item;
    const common = use === undefined ? undefined : fetch(shared.papers, use, `bring[${index}].use`);
    const { vi = '', en = '', as = null, when = null } = common ?? item;
    const register =
      lookUp === undefined ? undefined : fetch(shared.registers, lookUp, `bring[${index}].lookUp`);
    return { vi, en, as, when: item.when ?? when, lookUp: register ?? null };
  });
  const { code, purpose, complete, reviewed } = entry;
  const whoMayFile = lines('whoMayFile');
  return { code, purpose, bring, whoMayFile, goodToKnow: lines('goodToKnow'), complete, reviewed };
}

/** In the order of reading. */
const textsOf = ({ purpose, bring, whoMayFile, goodToKnow }: Omit<Guide, 'terms'>): Said[] => [
  purpose,
  ...bring.flatMap((paper) => [paper.when, paper, paper.lookUp].filter((text) => text !== null)),
  ...whoMayFile,
  ...goodToKnow,
];
