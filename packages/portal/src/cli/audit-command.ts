import {
  endOfDate,
  isLocalDate,
  startOfDate,
  toInstantText,
  toLocalDate,
  toLocalTime,
} from '@motcua/sdk/calendar';
import { formatDate } from '@motcua/sdk/text';
import type { Command } from 'commander';
import { exitCodes } from '../ingest/exit-code.ts';
import type { AuditEntry } from '../store/writers.ts';
import { aligned } from './columns.ts';
import { Failure } from './failure.ts';
import { cliLanguage, type Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Options {
  actor?: string;
  action?: string;
  from?: string;
  to?: string;
  last: string;
  json?: boolean;
}

const heads: Record<Language, string[]> = {
  vi: ['Lúc', 'Ai', 'Việc', 'Yêu cầu', 'Chi tiết'],
  en: ['At', 'Who', 'What', 'Request', 'Detail'],
};

const dateFrom = (text: string | undefined, option: string): string | undefined => {
  if (text === undefined || isLocalDate(text)) return text;
  throw new Failure(
    { vi: `${option} cần một ngày như 2025-07-01.`, en: `${option} takes a date like 2025-07-01.` },
    exitCodes.mend,
  );
};

const lastFrom = (text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Failure(
    { vi: '--last cần một số từ 1 trở lên.', en: '--last takes a number from 1 on.' },
    exitCodes.mend,
  );
};

/** `apologies` stands for all that begins so. */
const isMeant = (asked: string | undefined, action: string): boolean =>
  asked === undefined || action === asked || action.startsWith(`${asked}.`);

const detailText = (detail: AuditEntry['detail']): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');

const linesOf = (entries: AuditEntry[], language: Language): string[] => {
  if (entries.length === 0) {
    return [language === 'vi' ? 'Nhật ký không có dòng nào như vậy.' : 'The log has no such line.'];
  }
  const rows = entries.map(({ at, actor, action, requestId, detail }) => [
    `${formatDate(toLocalDate(at), language)} ${toLocalTime(at)}`,
    actor,
    action,
    requestId ?? '–',
    detailText(detail),
  ]);
  return aligned([heads[language], ...rows]);
};

const readAudit = async ({ actor, action, json, ...rest }: Options): Promise<void> => {
  const from = dateFrom(rest.from, '--from');
  const to = dateFrom(rest.to, '--to');
  const last = lastFrom(rest.last);
  const all = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.audit(config.code)),
  );
  const entries = all
    .filter(
      (entry) =>
        (actor === undefined || entry.actor === actor) &&
        isMeant(action, entry.action) &&
        (from === undefined || entry.at >= startOfDate(from)) &&
        (to === undefined || entry.at <= endOfDate(to)),
    )
    .slice(-last);
  if (!json) return linesOf(entries, cliLanguage()).forEach(say);
  say(
    JSON.stringify(
      entries.map(({ at, ...entry }) => ({ at: toInstantText(at), ...entry })),
      null,
      2,
    ),
  );
};

/** `motcua audit`: who wrote what and when. */
export const addAuditCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('audit')
    .description(text('nhật ký: ai đã ghi gì, lúc nào', 'the log: who wrote what, and when'))
    .option('--actor <who>', text('ai: cli, hoặc token:3', 'who: cli, or token:3'))
    .option(
      '--action <what>',
      text(
        'việc: apologies.publish, hoặc cả nhóm apologies',
        'what: apologies.publish, or all of apologies',
      ),
    )
    .option('--from <date>', text('từ ngày', 'from this day on'))
    .option('--to <date>', text('đến hết ngày', 'to the end of this day'))
    .option('--last <count>', text('số dòng mới nhất', 'so many of the newest lines'), '50')
    .option('--json', text('in dạng JSON', 'print JSON'))
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action(readAudit);
};
