import { Option, type Command } from 'commander';
import { diffCatalogue } from './catalogue-diff.ts';
import { importCatalogues, type CatalogueImportOptions } from './catalogue-import.ts';
import { catalogueLog } from './catalogue-log.ts';
import { pullCatalogue, type PullOptions } from './catalogue-pull.ts';
import { cliLanguage } from './language.ts';

/** `motcua catalogue import | pull | diff | log`. */
export const addCatalogueCommands = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  const language = cliLanguage();
  const help = text('hiện hướng dẫn này', 'show this help');
  const json = text('in kết quả dạng JSON', 'print the outcome as JSON');
  const dryRun = text('chỉ xem trước, không ghi gì', 'show what would happen, write nothing');
  const skipBad = text(
    'bỏ qua thủ tục không đọc được của nguồn quốc gia',
    "leave out records of a national source that can't be read",
  );
  const catalogue = program
    .command('catalogue')
    .description(text('danh mục thủ tục hành chính', 'the catalogue of procedures'))
    .helpCommand(false)
    .helpOption('-h, --help', help);

  catalogue
    .command('import')
    .description(text('nạp tệp danh mục rồi niêm yết', 'take in catalogue files and post them'))
    .argument(
      '<file...>',
      text(
        'tệp danh mục của Một Cửa, hoặc JSON của cổng dữ liệu hay Cổng Dịch vụ công quốc gia',
        'a catalogue file, or JSON of the national gateway or the national portal',
      ),
    )
    .option('--dry-run', dryRun)
    .option('--skip-bad', skipBad)
    .option('--json', json)
    .helpOption('-h, --help', help)
    .action(async (files: string[], options: CatalogueImportOptions) => {
      process.exitCode = await importCatalogues(files, options, language);
    });

  catalogue
    .command('pull')
    .description(
      text('lấy danh mục từ nguồn quốc gia', 'fetch the catalogue from a national source'),
    )
    .addOption(
      new Option('--source <name>', text('nguồn', 'the source'))
        .choices(['gateway', 'portal'])
        .default('gateway'),
    )
    .option('--dry-run', dryRun)
    .option('--skip-bad', skipBad)
    .option('--fresh', text('không dùng phần đã lấy dở', 'do not use what a stopped pull left'))
    .option('--json', json)
    .helpOption('-h, --help', help)
    .action(async (options: PullOptions) => {
      process.exitCode = await pullCatalogue(options, language);
    });

  catalogue
    .command('diff')
    .description(text('chỗ các nguồn nói khác nhau', 'where the sources say different things'))
    .option('--json', json)
    .helpOption('-h, --help', help)
    .action((options: { json?: boolean }) => diffCatalogue(options.json ?? false, language));

  catalogue
    .command('log')
    .description(
      text(
        'nhật ký niêm yết; với một mã: các bản đã niêm yết và thời gian có hiệu lực',
        'the publication log; of one code: its versions and when they were shown',
      ),
    )
    .argument('[code]', text('mã thủ tục', 'code of a procedure'))
    .option('--json', json)
    .helpOption('-h, --help', help)
    .action((code: string | undefined, options: { json?: boolean }) =>
      catalogueLog(code, options.json ?? false, language),
    );
};
