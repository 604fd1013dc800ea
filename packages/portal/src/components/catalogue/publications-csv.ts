import type { Publication } from '@motcua/sdk';
import { strings, wordFor } from '../../i18n/index.ts';
import { csvText } from '../../csv.ts';
import { changedField, changedValues } from './change-text.ts';

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

/** One line for each change, one for what was posted or taken down. */
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
  return csvText([heads, ...rows]);
};
