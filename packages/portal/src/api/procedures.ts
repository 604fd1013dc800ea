import { codeKey, formatInstant, procedureCodeIn } from '@motcua/sdk/text';
import type {
  Elsewhere,
  Facet,
  Page,
  Procedure,
  ProcedureField,
  ProcedureList,
  ProcedureListQuery,
  ProcedureSummary,
  WithdrawnProcedure,
} from '@motcua/sdk';
import { toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import { formerVersions } from '../catalogue/former-versions.ts';
import { asInForce } from '../catalogue/in-force.ts';
import type { PublishedProcedure } from '../catalogue/published.ts';
import type { Asked } from './context.ts';
import { pageOf } from './paging.ts';
import type { ProcedureIndex } from './procedure-index.ts';
import { ProblemError } from './problems.ts';
import { timeTaken } from './time-taken.ts';

const byTitle = new Intl.Collator('vi');

/** What a list can be narrowed by, and the values of a procedure there. */
const conditions = {
  field: ({ field }: PublishedProcedure): string[] => [field],
  provider: ({ provider }: PublishedProcedure): string[] => [provider],
  channel: ({ channels }: PublishedProcedure): string[] => channels,
};
type Condition = keyof typeof conditions;
const names = Object.keys(conditions) as Condition[];

interface Meant {
  procedures: readonly PublishedProcedure[];
  elsewhere: Elsewhere | null;
}

/**
 * What the words mean, the likeliest first; everything where there are none. Beside another office stands what
 * the ward itself does towards it.
 */
const meantBy = ({ ordered, byCode, search }: ProcedureIndex, q: string): Meant => {
  if (q.trim() === '') return { procedures: ordered, elsewhere: null };
  const { hits, elsewhere } = search(q, { limit: ordered.length });
  if (elsewhere === null)
    return { procedures: hits.map(({ code }) => byCode.get(code)!), elsewhere };
  const { office, why, codes } = elsewhere;
  return { procedures: codes.map((code) => byCode.get(code)!), elsewhere: { office, why } };
};

const narrowed = (
  procedures: readonly PublishedProcedure[],
  query: ProcedureListQuery,
  by: readonly Condition[] = names,
): PublishedProcedure[] =>
  procedures.filter((procedure) =>
    by.every((name) => {
      const wanted = query[name];
      return wanted === undefined || conditions[name](procedure).includes(wanted);
    }),
  );

const facetOf = (
  procedures: readonly PublishedProcedure[],
  query: ProcedureListQuery,
  name: Condition,
): Facet[] => {
  const others = names.filter((other) => other !== name);
  const counts = new Map<string, number>();
  for (const procedure of narrowed(procedures, query, others))
    for (const key of conditions[name](procedure)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || byTitle.compare(a.key, b.key));
};

export const listProcedures = async (
  { services, store, ward }: Asked,
  query: ProcedureListQuery,
): Promise<ProcedureList> => {
  const { guides, indexOf } = services.procedures;
  const { procedures, elsewhere } = meantBy(await indexOf(store, ward), query.q ?? '');
  const summary = ({
    code,
    title,
    field,
    provider,
    channels,
  }: PublishedProcedure): ProcedureSummary => ({
    code,
    title,
    field,
    provider,
    channels,
    purpose: guides.get(code)?.purpose ?? null,
  });
  const { items, ...rest } = pageOf(narrowed(procedures, query), query);
  return {
    items: items.map(summary),
    ...rest,
    elsewhere,
    facets: {
      field: facetOf(procedures, query, 'field'),
      provider: facetOf(procedures, query, 'provider'),
      channel: facetOf(procedures, query, 'channel'),
    },
  };
};

/** Of one that was taken down, the problem tells what it was and since when it is gone. */
const unknownProcedure = async (
  { store, ward }: Asked,
  code: string | null,
): Promise<ProblemError> => {
  const versions = code === null ? [] : await store.procedureVersions(ward, code);
  const last = versions.at(-1);
  if (code === null || last === undefined || last.validUntil === null)
    return new ProblemError('procedure-unknown');
  const { title, field } = last.procedure;
  const from = toInstantText(last.validFrom);
  const until = toInstantText(last.validUntil);
  const withdrawn = { code, title, field, from, until, former: formerVersions(versions) };
  return new ProblemError('procedure-unknown', [], {
    detail: {
      vi: `Thủ tục mang mã này đã được gỡ xuống lúc ${formatInstant(until)}.`,
      en: `The procedure of this code was taken down at ${formatInstant(until, 'en')}.`,
    },
    members: { withdrawn } satisfies { withdrawn: WithdrawnProcedure },
  });
};

/** By its code, with any suffix, or by an older one; with the local decisions that are in force today. */
export const publishedProcedure = async (
  asked: Asked,
  code: string,
): Promise<PublishedProcedure> => {
  const { services, store, ward } = asked;
  const known = procedureCodeIn(codeKey(code));
  const procedure = known && (await store.procedure(ward, known));
  if (!procedure) throw await unknownProcedure(asked, known);
  return asInForce(procedure, toLocalDate(services.now()));
};

export const getProcedure = async (asked: Asked, code: string): Promise<Procedure> => {
  const procedure = await publishedProcedure(asked, code);
  const found = asked.services.procedures.guides.get(procedure.code);
  const taken = await timeTaken(asked, procedure);
  const former = formerVersions(await asked.store.procedureVersions(asked.ward, procedure.code));
  if (!found) return { ...procedure, purpose: null, guide: null, taken, former };
  const { code: _, purpose, ...guide } = found;
  return { ...procedure, purpose, guide, taken, former };
};

export const listFields = async ({
  services,
  store,
  ward,
}: Asked): Promise<Page<ProcedureField>> => {
  const fields = new Map<string, ProcedureField>();
  for (const { field, provider } of (await services.procedures.indexOf(store, ward)).ordered) {
    const entry = fields.get(field) ?? { key: field, label: field, count: 0, providers: [] };
    entry.count += 1;
    if (!entry.providers.includes(provider)) entry.providers.push(provider);
    fields.set(field, entry);
  }
  const items = [...fields.values()].sort((a, b) => byTitle.compare(a.label, b.label));
  return { items, nextCursor: null, total: items.length };
};
