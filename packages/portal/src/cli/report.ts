import { formatDate, formatInstant, formatNumber } from '@motcua/sdk/text';
import type { FigureName } from '@motcua/sdk';
import type { ImportReport } from '../ingest/apply.ts';
import type { ImportFigures } from '../ingest/import-figures.ts';
import { refusalText } from '../ingest/messages.ts';
import { mostListed, refusedRows } from '../ingest/refusals.ts';
import { changeLines } from './change-lines.ts';
import { correctionLines } from './correction-lines.ts';
import type { Language, Text } from './language.ts';

const mostRefusalsShown = 50;

const outcomes: Record<ImportReport['outcome'], Text> = {
  applied: { vi: 'đã nạp xong', en: 'taken in' },
  identical: {
    vi: 'tệp này đã được nạp trước đây; không có gì thay đổi',
    en: 'this very file was taken in before; nothing changed',
  },
  refused: {
    vi: 'chưa nạp: có dòng không dùng được; kho dữ liệu không thay đổi',
    en: 'not taken: some rows cannot be used; the store is unchanged',
  },
  'sample-in-the-way': {
    vi: 'chưa nạp: kho đang giữ dữ liệu mẫu. Thêm --replace-sample để xóa dữ liệu mẫu rồi nạp tệp này',
    en: 'not taken: the store holds the sample data. Add --replace-sample to remove it and take this file',
  },
};

const dry: Text = { vi: 'XEM TRƯỚC, chưa ghi gì', en: 'DRY RUN, nothing was written' };

const asOfFromWords: Record<ImportReport['asOfFrom'], Text> = {
  given: { vi: 'theo --as-of', en: 'from --as-of' },
  title: { vi: 'theo tiêu đề của tệp', en: "from the file's title" },
  import: {
    vi: 'là lúc nạp, vì tệp không ghi; nếu tệp được xuất trước đó, hãy dùng --as-of',
    en: 'the time of this import, as the file names none; use --as-of if it was exported earlier',
  },
};

const known: Text = { vi: 'như lần nạp trước', en: 'as when it was taken in' };

const dataTime = ({ outcome, asOf, asOfFrom }: ImportReport, language: Language): string => {
  const from = outcome === 'identical' ? known : asOfFromWords[asOfFrom];
  return `${formatInstant(asOf, language)} (${from[language]})`;
};

interface Telling {
  dryRun: boolean;
  language: Language;
}

/** The figures that the summary shows, with their indent. */
const shown: [name: FigureName, indent: number, label: Text][] = [
  ['carriedOver', 0, { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }],
  ['received', 0, { vi: 'Tiếp nhận trong kỳ', en: 'Received' }],
  ['receivedOnline', 1, { vi: 'trực tuyến', en: 'online' }],
  ['receivedInPerson', 1, { vi: 'trực tiếp', en: 'in person' }],
  ['receivedPostal', 1, { vi: 'bưu chính', en: 'by post' }],
  ['resolved', 0, { vi: 'Đã giải quyết', en: 'Resolved' }],
  ['resolvedEarly', 1, { vi: 'trước hạn', en: 'early' }],
  ['resolvedOnDue', 1, { vi: 'đúng hạn', en: 'on due' }],
  ['resolvedLate', 1, { vi: 'quá hạn', en: 'late' }],
  ['withdrawn', 1, { vi: 'trong đó công dân rút', en: 'of which withdrawn' }],
  ['stopped', 1, { vi: 'trong đó dừng xử lý', en: 'of which stopped' }],
  ['inProgress', 0, { vi: 'Đang giải quyết', en: 'In progress' }],
  ['inProgressInTerm', 1, { vi: 'trong hạn', en: 'in term' }],
  ['inProgressOverdue', 1, { vi: 'quá hạn', en: 'overdue' }],
  ['waitingOnCitizen', 1, { vi: 'trong đó chờ công dân', en: 'of which waiting on the citizen' }],
  ['refused', 0, { vi: 'Không tiếp nhận', en: 'Refused' }],
];

const moved = (before: number | undefined, now: number, language: Language): string =>
  before === undefined || before === now
    ? formatNumber(now, language)
    : `${formatNumber(before, language)} → ${formatNumber(now, language)}`;

/** What was → what is, where they differ. */
const figureLines = (
  figures: ImportFigures,
  before: ImportFigures | null,
  language: Language,
): string[] => [
  ...shown.map(([name, indent, label]) => {
    const left = `${'  '.repeat(indent)}${label[language]}`;
    return `    ${left.padEnd(34)}${moved(before?.[name], figures[name], language).padStart(9)}`;
  }),
  `  ${language === 'vi' ? 'Theo lĩnh vực: tiếp nhận / đã giải quyết / đang giải quyết' : 'By field: received / resolved / in progress'}`,
  ...Object.keys({ ...before?.byField, ...figures.byField })
    .sort((a, b) => a.localeCompare(b, 'vi'))
    .map((field) => {
      const numbers = (['received', 'resolved', 'inProgress'] as const).map((name) =>
        moved(
          before ? (before.byField[field]?.[name] ?? 0) : undefined,
          figures.byField[field]?.[name] ?? 0,
          language,
        ),
      );
      return `    ${numbers.map((n) => n.padStart(7)).join(' ')}  ${field}`;
    }),
];

/** `--json` lists no more than a person would look at. */
const whereListed = ({ unlisted }: ImportReport, language: Language): string => {
  if (!unlisted) return '--json';
  const listed = formatNumber(mostListed, language);
  return language === 'vi' ? `--json: ${listed} lỗi đầu` : `--json: the first ${listed}`;
};

const refusalLines = (report: ImportReport, language: Language): string[] => {
  const lines = report.refused
    .slice(0, mostRefusalsShown)
    .map(
      (refusal) =>
        `    ${language === 'vi' ? 'dòng' : 'row'} ${refusal.row}, ${language === 'vi' ? 'cột' : 'column'} “${refusal.column}”: ${refusalText(refusal, language)}`,
    );
  const more = report.refused.length + (report.unlisted?.refusals ?? 0) - lines.length;
  if (more > 0)
    lines.push(
      `    … ${language === 'vi' ? 'và' : 'and'} ${formatNumber(more, language)} (${whereListed(report, language)})`,
    );
  return lines;
};

const encodingLines = ({ encoding }: ImportReport, language: Language): string[] => {
  if (encoding.certainty === 'sure') return [];
  return [
    language === 'vi'
      ? `  Bảng mã được đoán là ${encoding.name}; nếu chữ bị sai, hãy dùng --encoding`
      : `  The encoding was guessed as ${encoding.name}; use --encoding if letters came out wrong`,
  ];
};

const sampleLines = ({ sampleRemoved }: ImportReport, { dryRun, language }: Telling): string[] => {
  if (sampleRemoved === 0) return [];
  const count = formatNumber(sampleRemoved, language);
  if (language === 'vi') {
    return [
      `  Dữ liệu mẫu (${count} hồ sơ) ${dryRun ? 'sẽ bị xóa, không tự trở lại' : 'đã được xóa'}`,
    ];
  }
  return [
    `  The sample data (${count} dossiers) ${dryRun ? 'would be removed, for good' : 'were removed'}`,
  ];
};

/** What was read; a file of steps tells of dossiers, several steps of one perhaps. */
const countLine = (report: ImportReport, language: Language): string => {
  const count = (n: number) => formatNumber(n, language);
  const { read, taken, unchanged, older, superseded } = report;
  const bad = refusedRows(report);
  if (report.kind === 'progress-json') {
    return language === 'vi'
      ? `  Đọc ${count(read)} bước xử lý: ${count(taken)} hồ sơ thay đổi, ${count(unchanged)} hồ sơ không đổi, ${count(older)} hồ sơ mà kho đã có trạng thái mới hơn; ${count(bad)} bước không dùng được`
      : `  ${count(read)} steps read: ${count(taken)} dossiers changed, ${count(unchanged)} unchanged, ${count(older)} newer in the store; ${count(bad)} steps unusable`;
  }
  return language === 'vi'
    ? `  Đọc ${count(read)} dòng: ${count(taken)} mới hoặc thay đổi, ${count(unchanged)} không đổi, ${count(older)} cũ hơn kho, ${count(superseded.length)} lặp lại, ${count(bad)} không dùng được`
    : `  ${count(read)} rows read: ${count(taken)} new or changed, ${count(unchanged)} unchanged, ${count(older)} older than the store, ${count(superseded.length)} repeated, ${count(bad)} unusable`;
};

const undoLines = ({ importId }: ImportReport, language: Language): string[] => {
  if (importId === null) return [];
  return [
    language === 'vi'
      ? `  Lần nạp số ${importId}; hoàn tác bằng: motcua import undo ${importId}`
      : `  Import ${importId}; to undo it: motcua import undo ${importId}`,
  ];
};

/** What an import did, for a person to read. */
export const reportLines = (
  name: string,
  report: ImportReport,
  { dryRun, language }: Telling,
): string[] => {
  const vi = language === 'vi';
  const ok = report.outcome === 'applied' || report.outcome === 'identical';
  const lines = [
    `${ok ? '✓' : '✗'} ${name}: ${outcomes[report.outcome][language]}${dryRun ? ` (${dry[language]})` : ''}`,
    countLine(report, language),
    ...sampleLines(report, { dryRun, language }),
    ...refusalLines(report, language),
    ...changeLines(report.changes, { dryRun, language }),
    ...encodingLines(report, language),
    `  ${vi ? 'Thời điểm dữ liệu của tệp' : 'Data time of the file'}: ${dataTime(report, language)}`,
  ];
  if (report.period && report.figures) {
    const { from, to } = report.period;
    lines.push(
      `  ${vi ? 'Số liệu của phường' : "The ward's figures"} ${formatDate(from, language)} – ${formatDate(to, language)}:`,
      ...figureLines(report.figures, report.figuresBefore, language),
    );
  }
  lines.push(
    ...correctionLines(report.corrections, { dryRun, language }),
    ...undoLines(report, language),
  );
  return lines;
};
