import { updateSettings } from '@clack/prompts';
import { Command, CommanderError } from 'commander';
import { addCatalogueCommands } from './catalogue.ts';
import { addApologyCommands } from './apology-commands.ts';
import { addAuditCommand } from './audit-command.ts';
import { addBackupCommand } from './backup.ts';
import { addCloseCommand } from './close.ts';
import { addDoctorCommand } from './doctor.ts';
import { exitCodeHelp } from './exit-code-help.ts';
import { busyFailure, complainOf, Failure, unwritableFailure } from './failure.ts';
import { addFeedbackCommands } from './feedback-commands.ts';
import { addImportCommand } from './import-command.ts';
import { cliLanguage } from './language.ts';
import { addReportCommand } from './report-command.ts';
import { addRestoreCommand } from './restore.ts';
import { addServeCommand } from './serve-command.ts';
import { addTokenCommands } from './token-commands.ts';
import { inVietnamese } from './usage-error.ts';
import { addVerifyCommand } from './verify.ts';

// `motcua … | head` is no fault: who reads has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Who ends the input with Ctrl-D at a question wishes to stop, as with Ctrl-C.
updateSettings({ aliases: { '\x04': 'cancel' } });

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
  .addHelpText('afterAll', ({ command }) => exitCodeHelp(command.name())[language])
  .enablePositionalOptions()
  .configureOutput({
    outputError: (message, write) => {
      const english = message.trimEnd();
      const said = language === 'vi' ? inVietnamese(english) : null;
      write(said === null ? message : `✗ ${said}\n  ${english.replaceAll('\n', '\n  ')}\n`);
    },
  })
  .exitOverride();

addImportCommand(program, text);

addServeCommand(program, text);

addCatalogueCommands(program, text);
addTokenCommands(program, text);
addReportCommand(program, text);
addDoctorCommand(program, text);
addCloseCommand(program, text);
addVerifyCommand(program, text);
addApologyCommands(program, text);
addBackupCommand(program, text);
addRestoreCommand(program, text);
addFeedbackCommands(program, text);
addAuditCommand(program, text);

try {
  await program.parseAsync();
} catch (error) {
  const failure =
    error instanceof Failure ? error : (busyFailure(error) ?? unwritableFailure(error));
  if (failure) {
    complainOf(failure.text);
    process.exitCode = failure.exitCode;
  } else if (error instanceof CommanderError) {
    // Commander has already said what is wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
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
