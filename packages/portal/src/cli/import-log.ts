import { toInstantText, toLocalDate, toLocalTime } from '@motcua/sdk/calendar';
import { formatDate, formatNumber } from '@motcua/sdk/text';
import type { ImportRow } from '../store/store.ts';
import { aligned } from './columns.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const heads: Record<Language, string[]> = {
  vi: [
    'Số',
    'Lúc nạp',
    'Loại',
    'Thời điểm dữ liệu',
    'Đọc',
    'Nhận',
    'Không đổi',
    'Cũ hoặc lặp lại',
    'Hỏng',
    'Ghi chú',
  ],
  en: [
    'No.',
    'Imported',
    'Kind',
    'Data time',
    'Read',
    'Taken',
    'Unchanged',
    'Older or repeated',
    'Refused',
    'Note',
  ],
};

/** Rows that told nothing: the store knew better, or another row of the file spoke of the same dossier. */
const olderOrRepeated = ({ read, taken, unchanged, refused }: ImportRow): number =>
  read - taken - unchanged - refused;

const time = (at: number, language: Language): string =>
  `${formatDate(toLocalDate(at), language)} ${toLocalTime(at)}`;

const note = ({ sample, undoneAt }: ImportRow, language: Language): string => {
  const vi = language === 'vi';
  if (undoneAt !== null) return `${vi ? 'đã hoàn tác' : 'undone'} ${time(undoneAt, language)}`;
  return sample ? (vi ? 'dữ liệu mẫu' : 'sample') : '';
};

/** The table of imports, newest first. */
const logLines = (imports: ImportRow[], language: Language): string[] => {
  if (imports.length === 0) {
    return [language === 'vi' ? 'Chưa nạp tệp nào.' : 'No file has been taken in.'];
  }
  const count = (value: number) => formatNumber(value, language);
  const rows = imports.map((row) => [
    String(row.id),
    time(row.importedAt, language),
    row.kind,
    time(row.dataAt, language),
    count(row.read),
    count(row.taken),
    count(row.unchanged),
    count(olderOrRepeated(row)),
    count(row.refused),
    note(row, language),
  ]);
  return aligned([heads[language], ...rows], [0, 4, 5, 6, 7, 8]);
};

const toJson = (row: ImportRow) => ({
  id: row.id,
  importedAt: toInstantText(row.importedAt),
  kind: row.kind,
  asOf: toInstantText(row.dataAt),
  read: row.read,
  taken: row.taken,
  unchanged: row.unchanged,
  olderOrRepeated: olderOrRepeated(row),
  refused: row.refused,
  sample: row.sample,
  undoneAt: row.undoneAt === null ? null : toInstantText(row.undoneAt),
});

/** `motcua import log` */
export const importLog = async (json: boolean, language: Language): Promise<void> => {
  const imports = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.imports(config.code)),
  );
  if (json) say(JSON.stringify(imports.map(toJson), null, 2));
  else logLines(imports, language).forEach(say);
};
