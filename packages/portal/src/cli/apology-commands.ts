import { Option, type Command } from 'commander';
import { apologyReasons } from '@motcua/sdk/schemas';
import { draft, drop, listWork, publish, settle, sign } from './apology.ts';
import type { DraftOptions, SignOptions, StepOptions } from './apology.ts';
import { cliLanguage } from './language.ts';

/** `motcua apology list | draft | sign | publish | settle | drop`. */
export const addApologyCommands = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  const language = cliLanguage();
  const help = text('hiện hướng dẫn này', 'show this help');
  const idHelp = text('số dự thảo trong danh sách', 'its id in the list');
  const apology = program
    .command('apology')
    .description(
      text('thư xin lỗi: việc phải làm và từng bước', 'letters of apology, step by step'),
    )
    .helpCommand(false)
    .helpOption('-h, --help', help)
    .addHelpText(
      'after',
      text(
        '\nMỗi thư chỉ đi tới: soạn → ký → công bố → ghi nhận lời hẹn. Dự thảo không còn cần thì bỏ: drop.',
        '\nA letter only goes forward: draft → sign → publish → settle. A draft that is not needed any more is dropped.',
      ),
    );

  const command = (name: string, vi: string, en: string) =>
    apology
      .command(name)
      .description(text(vi, en))
      .option('--json', text('in kết quả dạng JSON', 'print the outcome as JSON'))
      .helpOption('-h, --help', help);
  const step = (name: string, vi: string, en: string) =>
    command(name, vi, en).option(
      '--dry-run',
      text('chỉ xem trước, không ghi gì', 'show what would happen, write nothing'),
    );
  const outHelp = text(
    'ghi thư ra tệp .docx hoặc .html để in; tệp có mã hồ sơ, chỉ dùng trong Trung tâm',
    'write the letter to a .docx or .html file to print; it names the dossier, for the staff alone',
  );

  command(
    'list',
    'việc phải làm: sắp trễ, phải gửi thư, còn nợ thư, thư đang đi',
    'what is to be done: expected late, due, owed, letters on their way',
  )
    .option(
      '--period <month>',
      text(
        'chỉ xem hồ sơ trễ của một tháng; mặc định mọi hồ sơ còn nợ thư',
        'late dossiers of one month only; all that are owed a letter unless told',
      ),
    )
    .action((options: { period?: string; json?: boolean }) => listWork(options, language));

  step('draft', 'soạn thư từ hồ sơ', 'draft the letter of a dossier')
    .argument('<code>', text('mã hồ sơ', "the dossier's code"))
    .option('--new-due <date>', text('ngày hẹn mới, ví dụ 2025-08-06', 'the new date'))
    .addOption(
      new Option(
        '--reason <reason>',
        text('lý do; mặc định overdue', 'why; overdue unless told'),
      ).choices(apologyReasons),
    )
    .option(
      '--explain <text>',
      text('lời giải thích trong thư, không công bố', 'words of the letter, never published'),
    )
    .option('--unit <text>', text('đơn vị chịu trách nhiệm', 'the responsible unit'))
    .option('--out <file>', outHelp)
    .action((code: string, options: DraftOptions) => draft(code, options, language));

  step('sign', 'ghi số, ngày và chức vụ người ký', 'give a draft its number, date and office')
    .argument('<id>', idHelp)
    .requiredOption('--number <number>', text('số văn bản, ví dụ 12/TXL-UBND', 'its number'))
    .requiredOption(
      '--office <office>',
      text('chức vụ người ký, không ghi tên', "the signatory's office, no name"),
    )
    .option('--date <date>', text('ngày của thư; mặc định hôm nay', 'its date; today unless told'))
    .option('--out <file>', outHelp)
    .action((id: string, options: SignOptions) => sign(id, options, language));

  step('publish', 'công bố thư đã ký', 'publish a signed letter')
    .argument('<id>', idHelp)
    .action((id: string, options: StepOptions) => publish(id, options, language));

  step(
    'settle',
    'ghi nhận lời hẹn mới được giữ hay không; không có số thì ghi nhận mọi thư đã biết kết quả',
    'write down whether the new promise was kept; without an id, of every letter where it is known',
  )
    .argument('[id]', idHelp)
    .action((id: string | undefined, options: StepOptions) => settle(id, options, language));

  step(
    'drop',
    'bỏ một dự thảo, hoặc thư đã ký mà không công bố được nữa',
    'drop a draft, or a signed letter that may not be published any more',
  )
    .argument('<id>', idHelp)
    .action((id: string, options: StepOptions) => drop(id, options, language));
};
