import { toInstantText, toLocalDate, toLocalTime } from '@motcua/sdk/calendar';
import { formatDate, formatNumber } from '@motcua/sdk/text';
import type { FeedbackImportRow } from '../store/feedback.ts';
import { aligned } from './columns.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const heads: Record<Language, string[]> = {
  vi: ['Số', 'Lúc nạp', 'Loại', 'Kỳ', 'Đọc', 'Mới', 'Thay đổi', 'Không đổi', 'Ghi chú'],
  en: ['No.', 'Imported', 'Kind', 'Of', 'Read', 'New', 'Changed', 'Unchanged', 'Note'],
};

const kinds = {
  feedback: { vi: 'phản ánh', en: 'feedback' },
  ratings: { vi: 'đánh giá', en: 'ratings' },
};

const time = (at: number, language: Language): string =>
  `${formatDate(toLocalDate(at), language)} ${toLocalTime(at)}`;

const lines = (imports: FeedbackImportRow[], language: Language): string[] => {
  const vi = language === 'vi';
  if (imports.length === 0) return [vi ? 'Chưa nạp tệp nào.' : 'No file has been taken in.'];
  const count = (value: number) => formatNumber(value, language);
  const rows = imports.map((row) => [
    String(row.id),
    time(row.importedAt, language),
    kinds[row.kind][language],
    `${formatDate(row.from, language)} – ${formatDate(row.to, language)}`,
    count(row.read),
    count(row.new),
    count(row.changed),
    count(row.unchanged),
    row.undoneAt === null ? '' : `${vi ? 'đã hoàn tác' : 'undone'} ${time(row.undoneAt, language)}`,
  ]);
  return aligned([heads[language], ...rows], [0, 4, 5, 6, 7]);
};

/** `motcua feedback log` */
export const feedbackLog = async (json: boolean, language: Language): Promise<void> => {
  const imports = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.feedbackImports(config.code)),
  );
  if (!json) return lines(imports, language).forEach(say);
  const told = imports.map(({ digest: _, importedAt, undoneAt, ...row }) => ({
    ...row,
    importedAt: toInstantText(importedAt),
    undoneAt: undoneAt === null ? null : toInstantText(undoneAt),
  }));
  say(JSON.stringify(told, null, 2));
};
