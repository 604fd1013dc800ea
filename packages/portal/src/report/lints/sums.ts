import { brokenIdentities } from '@motcua/sdk/figures';
import { formatNumber } from '@motcua/sdk/text';
import { formColumns } from '@motcua/sdk/schemas';
import type { FormCells, FormColumn } from '@motcua/sdk';
import { totalRow } from '../form.ts';
import { placeOfForm, type Finding, type Written } from './finding.ts';

/** Sums inside a line of the form. */
const identities: { whole: FormColumn[]; parts: FormColumn[] }[] = [
  { whole: ['received'], parts: ['receivedOnline', 'receivedOtherwise', 'carriedOver'] },
  { whole: ['resolved'], parts: ['resolvedEarly', 'resolvedOnDue', 'resolvedLate'] },
  { whole: ['inProgress'], parts: ['inProgressInTerm', 'inProgressOverdue'] },
  { whole: ['received'], parts: ['resolved', 'inProgress'] },
];

/** `null` where a number is hidden. */
const sum = (cells: FormCells, names: FormColumn[]): number | null =>
  names.reduce<number | null>((all, name) => {
    const value = cells[name];
    return all === null || value === null ? null : all + value;
  }, 0);

const broken = (part: string | null, where: string, what: string): Finding => ({
  code: 'sum-broken',
  level: 'error',
  part,
  text: {
    vi: `Số liệu không khớp ở “${where}”: ${what}.`,
    en: `The figures of “${where}” do not add up: ${what}.`,
  },
});

/** The sums of the figures and of the form, inside each line and down each column. */
export const sums = (written: Written): Finding[] => {
  const { figures, form } = written;
  if (!figures || !form) return [];
  const place = placeOfForm(written);
  const found = brokenIdentities(figures).map((rule) => broken(place, totalRow, rule));
  if (figures.withdrawn + figures.stopped > figures.resolved) {
    found.push(broken(place, totalRow, 'withdrawn + stopped ≤ resolved'));
  }
  for (const { field, cells } of [...form.rows, { field: totalRow, cells: form.total }]) {
    for (const { whole, parts } of identities) {
      const [one, other] = [sum(cells, whole), sum(cells, parts)];
      if (one === null || other === null || one === other) continue;
      found.push(broken(place, field, `${whole.join(' + ')} = ${parts.join(' + ')}`));
    }
  }
  for (const name of formColumns) {
    const values = form.rows.map(({ cells }) => cells[name]);
    const shown = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const total = form.total[name];
    const fits = values.includes(null) ? shown <= (total ?? shown) : shown === total;
    if (!fits) {
      found.push(broken(place, totalRow, `${name} ${formatNumber(shown)} ≠ ${total ?? '?'}`));
    }
  }
  const expected: [FormColumn, number][] = [
    ['received', figures.received + figures.carriedOver],
    ['resolved', figures.resolved],
    ['inProgress', figures.inProgress],
    ['inProgressOverdue', figures.inProgressOverdue],
  ];
  for (const [name, value] of expected) {
    if (form.total[name] !== value) {
      found.push(broken(place, totalRow, `${name} ${form.total[name] ?? '?'} ≠ ${value}`));
    }
  }
  if (figures.withdrawn > 0) {
    const without = figures.resolved - figures.withdrawn;
    found.push({
      code: 'withdrawn-in-resolved',
      level: 'note',
      part: place,
      text: {
        vi: `Số đã giải quyết (${formatNumber(figures.resolved)}) gồm cả ${formatNumber(figures.withdrawn)} hồ sơ công dân rút, như biểu mẫu quy định; không kể số này là ${formatNumber(without)}.`,
        en: `Resolved (${formatNumber(figures.resolved, 'en')}) includes ${formatNumber(figures.withdrawn, 'en')} withdrawn dossiers, as the form has it; without them it is ${formatNumber(without, 'en')}.`,
      },
    });
  }
  return found;
};
