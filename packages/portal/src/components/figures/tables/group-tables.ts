import type { Group, GroupBy, Statistics } from '@motcua/sdk';
import { strings, wordFor, type Language } from '../../../i18n/index.ts';
import { figureColumns } from './period-tables.ts';
import type { Column, Table, TableName } from './table.ts';

const nameOf: Readonly<Record<GroupBy, TableName>> = {
  field: 'linh-vuc',
  channel: 'cach-nop',
  procedure: 'thu-tuc',
  day: 'ngay',
};

/** Channels under the names that people use; all else is named by the API. */
const groupLabel = (
  by: string | null,
  { key, label }: { key: string; label: string },
  language: Language,
): string => (by === 'channel' ? wordFor(strings(language).words.channels, key) : label);

/** Groups by channel under the names that people use. */
export const channelGroups = (groups: readonly Group[], language: Language): Group[] =>
  groups.map((group) => ({ ...group, label: groupLabel('channel', group, language) }));

/** The groups of an answer with every figure; two groupings stand side by side. */
export const groupTable = ({ groupBy, thenBy, groups }: Statistics, language: Language): Table => {
  const t = strings(language).statistics;
  const kinds: Readonly<Record<string, { title: string; kind: string }>> = t.groups.kinds;
  const first = kinds[groupBy ?? 'field'] ?? t.groups.kinds.field;
  const code: Column[] = groupBy === 'procedure' ? [{ name: 'code', label: t.groups.code }] : [];
  const second: Column[] = thenBy ? [{ name: thenBy, label: kinds[thenBy]?.kind ?? thenBy }] : [];
  return {
    name: thenBy ? 'linh-vuc-cach-nop' : (nameOf[groupBy as GroupBy] ?? 'linh-vuc'),
    title: thenBy ? `${first.title}, ${second[0]!.label.toLowerCase()}` : first.title,
    heads: [{ name: groupBy ?? 'group', label: first.kind }, ...code, ...second],
    columns: figureColumns(language),
    rows: (groups ?? []).map((group) => ({
      heads: [
        groupLabel(groupBy, group, language),
        ...(code.length > 0 ? [group.key] : []),
        ...(thenBy && group.then ? [groupLabel(thenBy, group.then, language)] : []),
      ],
      values: figureColumns(language).map(
        ({ name }) => group.figures[name as keyof Group['figures']],
      ),
    })),
    empty: t.nothing.words.hidden,
  };
};
