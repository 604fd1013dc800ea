import { codeKey, fold, procedureCodeIn } from '@motcua/sdk/text';
import type {
  Page,
  Procedure,
  ProcedureField,
  ProcedureListQuery,
  ProcedureSummary,
} from '@motcua/sdk';
import type { Asked } from './context.ts';
import { pageOf } from './paging.ts';
import { ProblemError } from './problems.ts';

const byTitle = new Intl.Collator('vi');

const summary = ({ code, title, field, provider, channels }: Procedure): ProcedureSummary => ({
  code,
  title,
  field,
  provider,
  channels,
});

/** Plain search: every word of the query stands in the title, the code or an older code; marks ignored. */
const finder = (q: string): ((procedure: Procedure) => boolean) => {
  const words = fold(q).split(' ').filter(Boolean);
  const code = codeKey(q);
  return ({ code: own, aliases, title, field }) => {
    if (code !== '' && [own, ...aliases].some((each) => each.startsWith(code))) return true;
    const text = ` ${fold(title)} ${fold(field)} `;
    return words.length > 0 && words.every((word) => text.includes(` ${word}`));
  };
};

export const listProcedures = async (
  { store, ward }: Asked,
  query: ProcedureListQuery,
): Promise<Page<ProcedureSummary>> => {
  const { q = '', field, channel, provider } = query;
  const found = q.trim() === '' ? () => true : finder(q);
  const all = await store.procedures(ward);
  const items = all
    .filter(
      (procedure) =>
        (field === undefined || procedure.field === field) &&
        (provider === undefined || procedure.provider === provider) &&
        (channel === undefined || procedure.channels.includes(channel)) &&
        found(procedure),
    )
    // The ward's own first: most people come for these.
    .sort(
      (a, b) =>
        Number(b.provider === 'ward') - Number(a.provider === 'ward') ||
        byTitle.compare(a.field, b.field) ||
        byTitle.compare(a.title, b.title) ||
        (a.code < b.code ? -1 : 1),
    );
  const { items: page, ...rest } = pageOf(items, query);
  return { items: page.map(summary), ...rest };
};

export const getProcedure = async ({ store, ward }: Asked, code: string): Promise<Procedure> => {
  const known = procedureCodeIn(codeKey(code));
  const procedure = known && (await store.procedure(ward, known));
  if (!procedure) throw new ProblemError('procedure-unknown');
  return procedure;
};

export const listFields = async ({ store, ward }: Asked): Promise<Page<ProcedureField>> => {
  const fields = new Map<string, ProcedureField>();
  for (const { field, provider } of await store.procedures(ward)) {
    const entry = fields.get(field) ?? { key: field, label: field, count: 0, providers: [] };
    entry.count += 1;
    if (!entry.providers.includes(provider)) entry.providers.push(provider);
    fields.set(field, entry);
  }
  const items = [...fields.values()].sort((a, b) => byTitle.compare(a.label, b.label));
  return { items, nextCursor: null, total: items.length };
};
