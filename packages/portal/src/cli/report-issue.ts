import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { isLocalDate } from '@motcua/sdk/calendar';
import type { Report, ReportFindingLevel } from '@motcua/sdk';
import { exitCodes } from '../ingest/exit-code.ts';
import { reportFile, reportFormats } from '../report/files.ts';
import { isIssuable } from '../report/issuable.ts';
import { reportText } from '../report/text.ts';
import { Failure } from './failure.ts';
import type { Language, Text } from './language.ts';
import { withPortal } from './with-portal.ts';

export const issueFormats = ['text', ...reportFormats] as const;

export interface ReportOptions {
  from?: string;
  to?: string;
  format: (typeof issueFormats)[number];
  out?: string;
  force?: true;
}

const levels: Record<ReportFindingLevel, Text> = {
  error: { vi: '✗ phải sửa', en: '✗ error' },
  question: { vi: '? xem lại', en: '? question' },
  note: { vi: '· lưu ý', en: '· note' },
};

const wrongPeriod = (): Failure =>
  new Failure(
    {
      vi: 'Tháng cần có dạng 2025-07; --from và --to đi đôi với nhau, đúng thứ tự và nằm trong tháng đó. Chưa có gì được ghi.',
      en: 'A month is written like 2025-07; --from and --to come together, in order and in that month. Nothing was written.',
    },
    exitCodes.mend,
  );

const checkPeriod = (month: string, { from, to }: ReportOptions): void => {
  const given = [from, to].filter((date) => date !== undefined);
  const right =
    /^\d{4}-(0[1-9]|1[0-2])$/.test(month) &&
    given.length !== 1 &&
    given.every((date) => isLocalDate(date) && date.startsWith(`${month}-`)) &&
    (from ?? '') <= (to ?? '');
  if (!right) throw wrongPeriod();
};

const findingLines = ({ findings }: Report, language: Language): string[] =>
  findings.map(({ level, part, message }) => {
    const name = levels[level as ReportFindingLevel]?.[language] ?? level;
    return `${name}${part === null ? '' : ` [${part}]`}: ${message}`;
  });

/** A report goes to a file or to standard output, its findings to standard error. */
const hand = async (report: Report, { format, out, force }: ReportOptions): Promise<void> => {
  const content = format === 'text' ? reportText(report) : await reportFile(report, format);
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(out, content, { flag: force ? 'w' : 'wx' });
  } catch {
    throw new Failure({
      vi: 'Không ghi được tệp của --out. Mời kiểm tra thư mục và dung lượng đĩa rồi chạy lại.',
      en: 'The file of --out could not be written. Check its folder and the disk, and run the command again.',
    });
  }
};

/** Makes the report of a month and checks it; an error in it stops it from being issued. */
export const issueReport = async (
  month: string,
  options: ReportOptions,
  language: Language,
): Promise<void> => {
  checkPeriod(month, options);
  const { from, to, format, out, force } = options;
  if (format === 'docx' && out === undefined && process.stdout.isTTY) {
    throw new Failure({ vi: 'DOCX cần --out TỆP.', en: 'DOCX needs --out FILE.' }, exitCodes.mend);
  }
  if (out !== undefined && !force && existsSync(out)) {
    throw new Failure(
      {
        vi: 'Tệp của --out đã có. Mời chọn tên khác, hoặc thêm --force để ghi đè. Chưa có gì được ghi.',
        en: 'The file of --out is there already. Choose another name, or add --force to write over it. Nothing was written.',
      },
      exitCodes.mend,
    );
  }
  const report = await withPortal((portal) =>
    portal
      .clientFor({ address: 'cli', requestId: randomUUID() }, language)
      .reports.get(month, { from, to }),
  );
  for (const line of findingLines(report, language)) process.stderr.write(`${line}\n`);
  if (!isIssuable(report) && !force) {
    throw new Failure(
      {
        vi: 'Báo cáo chưa được lập: còn điểm phải sửa ở trên. Thêm --force để vẫn lập, bản đó ghi rõ là bản thảo.',
        en: 'The report was not issued: see the errors above. Add --force to make it all the same, marked as a draft.',
      },
      exitCodes.mend,
    );
  }
  await hand(report, options);
};
