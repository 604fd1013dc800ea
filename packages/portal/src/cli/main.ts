import { Command, CommanderError } from 'commander';
import { Failure } from './failure.ts';
import { importFiles, type ImportOptions } from './import.ts';
import { cliLanguage } from './language.ts';
import { serve } from './serve.ts';

const language = cliLanguage();
const text = (vi: string, en: string) => (language === 'vi' ? vi : en);

const program = new Command('motcua')
  .description(
    text(
      'Một Cửa: cổng thông tin của Trung tâm Phục vụ hành chính công',
      "Một Cửa: the portal of a ward's public service centre",
    ),
  )
  .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
  .helpCommand(false)
  .addHelpText(
    'after',
    text(
      '\nThư mục dữ liệu: MOTCUA_DATA. MOTCUA_LANG=en shows English.',
      '\nData folder: MOTCUA_DATA. Without MOTCUA_LANG=en the texts are Vietnamese.',
    ),
  )
  .exitOverride();

program
  .command('import')
  .description(
    text('nạp sổ theo dõi hồ sơ hoặc dữ liệu đồng bộ', 'take in a register or sync data'),
  )
  .argument(
    '<file...>',
    text('tệp XLSX, CSV hoặc JSON đồng bộ quốc gia', 'XLSX, CSV or national sync JSON'),
  )
  .option('--ward <code>', text('mã đơn vị, năm chữ số', "the ward's code, five digits"))
  .option(
    '--as-of <time>',
    text('thời điểm dữ liệu, ví dụ 2025-07-11', 'data time, for example 2025-07-11'),
  )
  .option('--dry-run', text('chỉ xem trước, không ghi gì', 'show what would happen, write nothing'))
  .option(
    '--skip-bad-rows',
    text('bỏ qua dòng hỏng, nhận các dòng còn lại', 'leave bad rows out, take the rest'),
  )
  .option(
    '--replace-sample',
    text('xóa dữ liệu mẫu trước khi nạp dữ liệu thật', 'remove the sample data first'),
  )
  .option('--json', text('in kết quả dạng JSON', 'print the outcome as JSON'))
  .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
  .addHelpText(
    'after',
    text(
      '\nMã thoát: 0 đã xong; 2 tệp hoặc tham số cần sửa, kho không đổi; 1 lỗi khác.',
      '\nExit code: 0 done; 2 the file or an option must be mended, the store is unchanged; 1 anything else.',
    ),
  )
  .action(async (files: string[], options: ImportOptions) => {
    process.exitCode = await importFiles(files, options, language);
  });

program
  .command('serve')
  .description(text('chạy cổng thông tin', 'run the portal'))
  .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
  .action(serve);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has already said what is wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Failure) {
    process.stderr.write(`✗ ${error.text[language]}\n`);
    if (language === 'vi') process.stderr.write(`  ${error.text.en}\n`);
    process.exitCode = error.exitCode;
  } else {
    const name = error instanceof Error ? error.name : 'Error';
    process.stderr.write(
      `✗ ${text('Chương trình gặp lỗi ngoài dự tính', 'The program met an unexpected fault')} (${name}).\n`,
    );
    if (process.env['MOTCUA_DEBUG'] && error instanceof Error) {
      process.stderr.write(`${error.stack}\n`);
    }
    process.exitCode = 1;
  }
}
