import { Option, type Command } from 'commander';
import { fileEncodings } from '@motcua/sdk/schemas';
import { importFiles, type ImportOptions } from './import.ts';
import { importLog } from './import-log.ts';
import { listMappings } from './import-mappings.ts';
import { undoImport } from './import-undo.ts';
import { withJsonError } from './json-error.ts';
import { cliLanguage } from './language.ts';

/** `motcua import FILE…`, and beside it `undo`, `log` and `mappings`. */
export const addImportCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  const language = cliLanguage();
  const help = text('hiện hướng dẫn này', 'show this help');
  const jsonHelp = text('in kết quả dạng JSON', 'print the outcome as JSON');

  const command = program
    .command('import')
    .description(
      text('nạp sổ theo dõi hồ sơ hoặc dữ liệu đồng bộ', 'take in a register or sync data'),
    )
    .argument(
      '<file...>',
      text(
        'tệp XLSX, XLS, ODS, HTML, CSV hoặc JSON đồng bộ quốc gia; tệp tên “undo”, “log” hay “mappings” thì ghi ./undo',
        'XLSX, XLS, ODS, HTML, CSV or national sync JSON; write ./undo for a file named “undo”, “log” or “mappings”',
      ),
    )
    .option('--ward <code>', text('mã đơn vị, năm chữ số', "the ward's code, five digits"))
    .option(
      '--as-of <time>',
      text('thời điểm dữ liệu, ví dụ 2025-07-11', 'data time, for example 2025-07-11'),
    )
    .option(
      '--dry-run',
      text('chỉ xem trước, không ghi gì', 'show what would happen, write nothing'),
    )
    .option(
      '--skip-bad-rows',
      text('bỏ qua dòng hỏng, nhận các dòng còn lại', 'leave bad rows out, take the rest'),
    )
    .option(
      '--replace-sample',
      text('xóa dữ liệu mẫu trước khi nạp dữ liệu thật', 'remove the sample data first'),
    )
    .option('--mapping <name>', text('cách đọc cột đã lưu', 'a mapping of columns that was kept'))
    .addOption(
      new Option(
        '--encoding <name>',
        text('bảng mã của tệp, khi đoán sai', "the file's encoding, where the guess is wrong"),
      ).choices(fileEncodings),
    )
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .helpCommand(false)
    // Options behind `undo` or `log` are theirs: both have a --json of their own.
    .enablePositionalOptions()
    .action(async (files: string[], options: ImportOptions) => {
      process.exitCode = await importFiles(files, options, language);
    });

  command
    .command('undo')
    .description(
      text('hoàn tác một lần nạp', 'undo an import, as long as nothing later depends on it'),
    )
    .argument('<id>', text('số của lần nạp, xem ở “log”', 'its number, see “log”'))
    .option(
      '--dry-run',
      text('chỉ xem trước, không ghi gì', 'show what would happen, write nothing'),
    )
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .action((id: string, options: { dryRun?: boolean; json?: boolean }) =>
      withJsonError(options.json, () => undoImport(id, options, language)),
    );

  command
    .command('log')
    .description(text('liệt kê các lần nạp', 'list the imports'))
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .action(({ json = false }: { json?: boolean }) => importLog(json, language));

  command
    .command('mappings')
    .description(text('liệt kê các cách đọc cột đã lưu', 'list the mappings of columns'))
    .option('--json', jsonHelp)
    .helpOption('-h, --help', help)
    .action(({ json = false }: { json?: boolean }) => listMappings(json, language));
};
