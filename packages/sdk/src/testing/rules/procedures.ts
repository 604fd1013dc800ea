import type { Page } from '../../contract/common.ts';
import type {
  Facet,
  Procedure,
  ProcedureField,
  ProcedureList,
  ProcedureListQuery,
  ProcedureSummary,
} from '../../contract/types.ts';
import { codeKey, fold, procedureCodeIn } from '../../text/index.ts';
import type { ServiceData } from '../data.ts';
import { Refused } from '../problems.ts';
import { pageOf } from './page.ts';

const summaryOf = ({
  code,
  title,
  field,
  provider,
  channels,
  purpose,
}: Procedure): ProcedureSummary => ({
  code,
  title,
  field,
  provider,
  channels,
  purpose,
});

/** Every word begins one of the title or the field, or the text begins a code. */
const isFound = ({ code, aliases, title, field }: Procedure, q: string): boolean => {
  const words = fold(q).split(' ');
  const text = ` ${fold(title)} ${fold(field)}`;
  return (
    [code, ...aliases].some((each) => each.startsWith(codeKey(q))) ||
    words.every((word) => text.includes(` ${word}`))
  );
};

/** The ward's own first, then by field, title and code. */
const inOrder = (a: Procedure, b: Procedure): number =>
  Number(b.provider === 'ward') - Number(a.provider === 'ward') ||
  a.field.localeCompare(b.field, 'vi') ||
  a.title.localeCompare(b.title, 'vi') ||
  (a.code < b.code ? -1 : 1);

type Condition = 'field' | 'provider' | 'channel';
const valuesOf: Record<Condition, (procedure: Procedure) => readonly string[]> = {
  field: ({ field }) => [field],
  provider: ({ provider }) => [provider],
  channel: ({ channels }) => channels,
};
const conditions: readonly Condition[] = ['field', 'provider', 'channel'];

export const listProcedures = (
  { procedures }: ServiceData,
  query: ProcedureListQuery,
): ProcedureList => {
  const { q = '' } = query;
  const meant = procedures.filter((procedure) => q.trim() === '' || isFound(procedure, q));
  const under = (names: readonly Condition[]) =>
    meant.filter((procedure) =>
      names.every((name) => {
        const wanted = query[name];
        return wanted === undefined || valuesOf[name](procedure).includes(wanted);
      }),
    );
  const facet = (name: Condition): Facet[] => {
    const values = under(conditions.filter((other) => other !== name)).flatMap(valuesOf[name]);
    return [...new Set(values)]
      .map((key) => ({ key, count: values.filter((value) => value === key).length }))
      .sort((a, b) => b.count - a.count);
  };
  const { items, ...rest } = pageOf(under(conditions).sort(inOrder), query);
  return {
    items: items.map(summaryOf),
    ...rest,
    elsewhere: null,
    facets: { field: facet('field'), provider: facet('provider'), channel: facet('channel') },
  };
};

/** A suffix of the code is ignored; an old code leads to its successor. */
export const getProcedure = ({ procedures }: ServiceData, asked: string): Procedure => {
  const code = procedureCodeIn(codeKey(asked));
  const found = code && procedures.find((one) => one.code === code || one.aliases.includes(code));
  if (!found) throw new Refused('procedure-unknown');
  return found;
};

export const listFields = ({ procedures }: ServiceData): Page<ProcedureField> => {
  const labels = [...new Set(procedures.map(({ field }) => field))];
  const items = labels
    .sort((a, b) => a.localeCompare(b, 'vi'))
    .map((label) => {
      const own = procedures.filter(({ field }) => field === label);
      const providers = [...new Set(own.map(({ provider }) => provider))];
      return { key: label, label, count: own.length, providers };
    });
  return { items, nextCursor: null, total: items.length };
};
