import { isCancel, note, select, text } from '@clack/prompts';
import { mappingName } from '../ingest/mapping-name.ts';
import { masked } from '../ingest/masked.ts';
import type { PreviewColumn } from '../ingest/preview.ts';
import type { Column } from '../ingest/column.ts';
import type { Mapping } from '../store/store.ts';
import { askedColumns, columnName } from './column-names.ts';
import { aligned } from './columns.ts';
import { stopped } from './failure.ts';
import type { Language } from './language.ts';

const named = ({ heading, group }: Pick<PreviewColumn, 'heading' | 'group'>, length: number) =>
  `${group === '' ? '' : `${group.slice(0, 20)} › `}“${heading.slice(0, length)}”`;

/** What was made of a table: each column's letter and heading, its column or a question mark, the shape of its first cells. */
export const previewLines = (
  columns: PreviewColumn[],
  known: ReadonlySet<string>,
  language: Language,
): string[] =>
  aligned(
    columns.map(({ letter, heading, group, guess, cells }) => [
      letter,
      named({ heading, group }, 40),
      guess ? `→ ${columnName(guess, language)}` : '→ ?',
      cells.map((cell) => masked(cell, known)).join(' · '),
    ]),
  );

/**
 * Which heading each column was given, as a mapping: the columns guessed right stay as they are, and those that
 * are nothing are passed over from now on.
 */
export const mappingOf = (
  columns: PreviewColumn[],
  answers: ReadonlyMap<Column, number>,
): Mapping['columns'] => {
  const said: Mapping['columns'] = {};
  const answered = new Map([...answers].map(([column, at]) => [at, column]));
  columns.forEach(({ key, guess }, at) => {
    if (guess === null) said[key] = answered.get(at) ?? null;
  });
  return said;
};

/** Whether enough is known to count: all needed columns, and the procedure's title or code. */
export const complete = (
  columns: PreviewColumn[],
  answers: ReadonlyMap<Column, number>,
): boolean => {
  const has = (column: Column) =>
    answers.has(column) || columns.some(({ guess }) => guess === column);
  return (
    askedColumns.every(({ column, needed }) => !needed || has(column)) &&
    (has('procedureTitle') || has('procedureCode'))
  );
};

const none = -1;

/** Asks for each column that is not known; `null` when a needed one is not there. Throws `Failure` on Ctrl-C. */
export const askColumns = async (
  columns: PreviewColumn[],
  known: ReadonlySet<string>,
  language: Language,
): Promise<Mapping['columns'] | null> => {
  const vi = language === 'vi';
  const howTo = vi
    ? 'Chọn bằng phím ↑ ↓ rồi Enter; Ctrl-C để dừng, không nạp gì.'
    : 'Choose with ↑ ↓ and Enter; Ctrl-C stops and takes nothing in.';
  note(
    [...previewLines(columns, known, language), '', howTo].join('\n'),
    vi ? 'Các cột của tệp (giá trị được che)' : 'The columns of the file (values are masked)',
  );
  const answers = new Map<Column, number>();
  for (const { column, name, needed } of askedColumns) {
    if (columns.some(({ guess }) => guess === column)) continue;
    const free = columns
      .map((each, at) => ({
        value: at,
        label: `${each.letter} · ${named(each, 60)}`,
        guess: each.guess,
        passed: each.passed,
      }))
      .filter(({ value, guess }) => !guess && ![...answers.values()].includes(value))
      // What was said to be nothing once is hardly it.
      .sort((a, b) => Number(a.passed) - Number(b.passed));
    if (!needed && free.every(({ passed }) => passed)) continue;
    const answer = await select({
      message: vi
        ? `Cột nào là “${name.vi}”${needed ? '' : ' (có thể bỏ qua)'}?`
        : `Which column is “${name.vi}” (${name.en}${needed ? '' : ', may be left out'})?`,
      options: [
        ...free.map(({ value, label }) => ({ value, label })),
        { value: none, label: vi ? 'Không có cột này' : 'There is none' },
      ],
      showInstructions: false,
    });
    if (isCancel(answer)) throw stopped();
    if (answer === none && needed) return null;
    if (answer !== none) answers.set(column, answer);
  }
  return complete(columns, answers) ? mappingOf(columns, answers) : null;
};

/** The name to keep the answers under. Throws `Failure` on Ctrl-C. */
export const askName = async (language: Language): Promise<string> => {
  const usual = mappingName('');
  const vi = language === 'vi';
  const answer = await text({
    message: vi
      ? 'Lưu cách đọc này với tên gì? (tháng sau dùng --mapping TÊN)'
      : 'Which name shall this be kept under? (next month: --mapping NAME)',
    defaultValue: usual,
    placeholder: usual,
  });
  if (isCancel(answer)) throw stopped();
  return mappingName(answer);
};
