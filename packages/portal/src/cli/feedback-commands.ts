import type { Command } from 'commander';
import { importFeedback, type FeedbackOptions } from './feedback-import.ts';
import { feedbackLog } from './feedback-log.ts';
import { undoFeedback } from './feedback-undo.ts';
import { withJsonError } from './json-error.ts';
import { cliLanguage } from './language.ts';

/** `motcua feedback import | undo | log`. */
export const addFeedbackCommands = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  const language = cliLanguage();
  const help = text('hiện hướng dẫn này', 'show this help');
  const jsonHelp = text('in kết quả dạng JSON', 'print the outcome as JSON');
  const dryHelp = text('chỉ xem trước, không ghi gì', 'show what would happen, write nothing');
  const feedback = program
    .command('feedback')
    .description(
      text(
        'phản ánh, kiến nghị và đánh giá hài lòng',
        'remarks, proposals, and ratings from the devices',
      ),
    )
    .helpCommand(false)
    .helpOption('-h, --help', help);

  feedback
    .command('import')
    .description(
      text(
        'nạp tệp; loại tệp được nhận ra theo tên cột',
        'take files in; their headings tell the kind',
      ),
    )
    .argument('<file...>', text('tệp CSV, XLSX, XLS, ODS hoặc JSON', 'CSV, XLSX, XLS, ODS or JSON'))
    .option(
      '--period <month>',
      text(
        'tháng mà tệp nói tới, khi tệp không ghi',
        'the month that it tells of, where the file does not say',
      ),
    )
    .option('--from <date>', text('hoặc từ ngày, ví dụ 2025-07-01', 'or its first day'))
    .option('--to <date>', text('đến ngày', 'and its last day'))
    .option('--dry-run', dryHelp)
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .addHelpText(
      'after',
      text(
        '\nPhản ánh, kiến nghị: cột Số, Ngày tiếp nhận, Nội dung; nếu có: Loại, Lĩnh vực, Trả lời, Ngày trả lời.\nĐánh giá hài lòng: cột Ngày, Quầy, Hài lòng, Bình thường, Không hài lòng.\nCột khác, như tên hay số điện thoại người gửi, không được đọc. Dòng có số điện thoại, số định danh, thư điện tử, mã hồ sơ hay tên người (phần mềm tìm theo cách xưng hô và họ tên đầy đủ) thì cả tệp chưa được nạp.',
        '\nFeedback: columns Số, Ngày tiếp nhận, Nội dung; where there are: Loại, Lĩnh vực, Trả lời, Ngày trả lời.\nRatings: columns Ngày, Quầy, Hài lòng, Bình thường, Không hài lòng.\nOther columns, such as who sent it, are not read. A row with a phone or identity number, an e-mail address, a dossier code or a name (found by a form of address, or written in full) keeps the whole file out.',
      ),
    )
    .action((files: string[], options: FeedbackOptions) =>
      importFeedback(files, options, language),
    );

  feedback
    .command('undo')
    .description(
      text('hoàn tác một lần nạp', 'undo a file, as long as nothing later depends on it'),
    )
    .argument('<id>', text('số của lần nạp, xem ở “log”', 'its number, see “log”'))
    .option('--dry-run', dryHelp)
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .action((id: string, options: { dryRun?: boolean; json?: boolean }) =>
      withJsonError(options.json, () => undoFeedback(id, options, language)),
    );

  feedback
    .command('log')
    .description(text('liệt kê các lần nạp', 'list the files that were taken in'))
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .action(({ json = false }: { json?: boolean }) => feedbackLog(json, language));
};
