import type { Publication } from '@motcua/sdk';
import { strings, wordFor } from '../../i18n/index.ts';
import { changedField, changedValues } from './change-text.ts';

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const heads = [
  'Thời điểm',
  'Việc',
  'Mã thủ tục',
  'Tên thủ tục',
  'Lĩnh vực',
  'Mã thay thế',
  'Nội dung thay đổi',
  'Trước và sau',
];

/** One line for each change, one for what was posted or taken down. The first character is a BOM: Excel needs it. */
export const publicationsCsv = (publications: readonly Publication[]): string => {
  const { kinds } = strings('vi').catalogue;
  const rows = publications.flatMap(({ at, kind, code, title, field, successor, changes }) => {
    const head = [at, wordFor(kinds, kind), code, title, field, successor ?? ''];
    if (changes.length === 0) return [[...head, '', '']];
    return changes.map((change) => [
      ...head,
      changedField(change, 'vi'),
      changedValues(change, 'vi'),
    ]);
  });
  return `\ufeff${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
};
