import { Option, type Command } from 'commander';
import { cliLanguage } from './language.ts';
import { issueReport, issueFormats, type ReportOptions } from './report-issue.ts';

/** `motcua report MONTH`. */
export const addReportCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  const language = cliLanguage();
  program
    .command('report')
    .description(text('lập và kiểm tra báo cáo tháng', 'make and check the report of a month'))
    .argument('<month>', text('tháng, ví dụ 2025-07', 'a month, for example 2025-07'))
    .option('--from <date>', text('từ ngày, trong tháng đó', 'first day, in that month'))
    .option('--to <date>', text('đến ngày, trong tháng đó', 'last day, in that month'))
    .addOption(
      new Option('--format <name>', text('dạng của báo cáo', 'what to make it as'))
        .choices(issueFormats)
        .default('text'),
    )
    .option('--out <file>', text('ghi ra tệp này', 'write it to this file'))
    .option(
      '--force',
      text(
        'vẫn lập khi còn điểm phải sửa; ghi đè tệp đã có',
        'issue in spite of errors, over a file',
      ),
    )
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action((month: string, options: ReportOptions) => issueReport(month, options, language));
};
