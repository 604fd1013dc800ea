import { readFile, stat } from 'node:fs/promises';
import { isLocalDate, monthPeriod, type Period } from '@motcua/sdk/calendar';
import { month } from '@motcua/sdk/schemas';
import { formatDate, formatNumber } from '@motcua/sdk/text';
import type { FeedbackReport } from '@motcua/sdk';
import type { Composition } from '../compose.ts';
import { FeedbackFileError } from '../feedback/file-error.ts';
import { feedbackFileText, feedbackReport } from '../feedback/messages.ts';
import { mostFeedbackBytes } from '../feedback/read.ts';
import { takeFeedback } from '../feedback/take-in.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { noteFeedback } from './audit.ts';
import { Failure } from './failure.ts';
import type { Language, Text } from './language.ts';
import { openPortal, settingsFrom } from './settings.ts';
import { shownName } from './shown-name.ts';

export interface FeedbackOptions {
  period?: string;
  from?: string;
  to?: string;
  dryRun?: boolean;
  json?: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const mostRefusalsShown = 50;

/** The dates that a file tells of, where a person says them. Throws `Failure`. */
const periodFrom = ({ period, from, to }: FeedbackOptions): Period | undefined => {
  if (period !== undefined && from === undefined && to === undefined) {
    if (month.safeParse(period).success) return monthPeriod(period);
  } else if (period === undefined && from === undefined && to === undefined) return undefined;
  else if (period === undefined && from !== undefined && to !== undefined)
    if (isLocalDate(from) && isLocalDate(to) && from <= to) return { from, to };
  throw new Failure(
    {
      vi: 'Kỳ viết là --period 2025-07, hoặc --from 2025-07-01 --to 2025-07-11. Chưa có gì thay đổi.',
      en: 'The dates are --period 2025-07, or --from 2025-07-01 --to 2025-07-11. Nothing was changed.',
    },
    exitCodes.mend,
  );
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const found = await stat(path);
    if (found.isFile() && found.size > mostFeedbackBytes) throw new FeedbackFileError('too-large');
    return await readFile(path);
  } catch (error) {
    if (error instanceof FeedbackFileError) throw error;
    throw new Failure(
      {
        vi: 'không mở được tệp. Mời kiểm tra tên và đường dẫn. Chưa có gì thay đổi.',
        en: "the file can't be opened. Please check its name and folder. Nothing was changed.",
      },
      exitCodes.mend,
    );
  }
};

const kinds: Record<'feedback' | 'ratings', Text> = {
  feedback: { vi: 'phản ánh, kiến nghị', en: 'feedback' },
  ratings: { vi: 'đánh giá hài lòng', en: 'ratings' },
};

const outcomes: Record<'applied' | 'identical' | 'refused', Text> = {
  applied: { vi: 'đã nạp xong', en: 'taken in' },
  identical: {
    vi: 'tệp này đã được nạp; không có gì thay đổi',
    en: 'this very file is in; nothing changed',
  },
  refused: {
    vi: 'chưa nạp: có dòng không dùng được; không có gì thay đổi',
    en: 'not taken: some rows cannot be used; nothing was changed',
  },
};

const linesOf = (
  name: string,
  report: FeedbackReport,
  { dryRun, language }: { dryRun: boolean; language: Language },
): string[] => {
  const vi = language === 'vi';
  const count = (value: number) => formatNumber(value, language);
  const ok = report.outcome !== 'refused';
  const dry = dryRun ? (vi ? ' (XEM TRƯỚC, chưa ghi gì)' : ' (DRY RUN, nothing was written)') : '';
  const kind = kinds[report.kind as keyof typeof kinds][language];
  const refused = report.refused
    .slice(0, mostRefusalsShown)
    .map(
      ({ row, column, reason }) =>
        `    ${vi ? 'dòng' : 'row'} ${row}, ${vi ? 'cột' : 'column'} “${column}”: ${reason}`,
    );
  const more = report.refused.length - refused.length;
  return [
    `${ok ? '✓' : '✗'} ${name}: ${kind}, ${outcomes[report.outcome as keyof typeof outcomes][language]}${dry}`,
    ...(report.period === null
      ? []
      : [
          `  ${vi ? 'Kỳ của tệp' : 'It tells of'}: ${formatDate(report.period.from, language)} – ${formatDate(report.period.to, language)}`,
        ]),
    vi
      ? `  Đọc ${count(report.read)} dòng: ${count(report.new)} mới, ${count(report.changed)} thay đổi, ${count(report.unchanged)} không đổi, ${count(report.refusedRows)} không dùng được`
      : `  ${count(report.read)} rows read: ${count(report.new)} new, ${count(report.changed)} changed, ${count(report.unchanged)} unchanged, ${count(report.refusedRows)} unusable`,
    ...refused,
    ...(more > 0 ? [`    … ${vi ? 'và' : 'and'} ${more} (--json)`] : []),
    ...(report.unreadColumns > 0
      ? [
          vi
            ? `  ${count(report.unreadColumns)} cột khác không được đọc và không được lưu`
            : `  ${count(report.unreadColumns)} other columns were neither read nor kept`,
        ]
      : []),
    ...(report.importId === null
      ? []
      : [
          vi
            ? `  Lần nạp số ${report.importId}; hoàn tác bằng: motcua feedback undo ${report.importId}`
            : `  Number ${report.importId}; to undo it: motcua feedback undo ${report.importId}`,
        ]),
  ];
};

type Outcome = FeedbackReport | { outcome: 'unreadable'; error: string };

const takeOne = async (
  portal: Composition,
  path: string,
  { period, dryRun }: { period: Period | undefined; dryRun: boolean },
  language: Language,
): Promise<Outcome> => {
  try {
    const taken = await takeFeedback(portal, portal.config.code, {
      bytes: await bytesOf(path),
      period,
      dryRun,
    });
    await noteFeedback(portal, taken, { dryRun });
    return feedbackReport(taken, language);
  } catch (error) {
    const text = error instanceof Failure ? error.text : feedbackFileText(error);
    if (!text) throw error;
    await noteFeedback(portal, { outcome: 'unreadable' }, { dryRun });
    return { outcome: 'unreadable', error: text[language] };
  }
};

/** `motcua feedback import FILE…`: each file whole or not at all. */
export const importFeedback = async (
  files: string[],
  options: FeedbackOptions,
  language: Language,
): Promise<void> => {
  const { json = false, dryRun = false } = options;
  const outcomes: Outcome[] = [];
  const period = periodFrom(options);
  const portal = await openPortal(settingsFrom());
  try {
    for (const path of files) {
      const outcome = await takeOne(portal, path, { period, dryRun }, language);
      outcomes.push(outcome);
      if (outcome.outcome === 'refused' || 'error' in outcome) process.exitCode = exitCodes.mend;
      if (json) continue;
      if ('error' in outcome) complain(`✗ ${shownName(path)}: ${outcome.error}`);
      else linesOf(shownName(path), outcome, { dryRun, language }).forEach(say);
    }
  } finally {
    await portal.close();
  }
  if (json) say(JSON.stringify(outcomes.length === 1 ? outcomes[0] : outcomes, null, 2));
};
