import { toInstantText } from '@motcua/sdk/calendar';
import type { Command } from 'commander';
import { exitCodes } from '../ingest/exit-code.ts';
import { diagnose, type Diagnosis } from '../statistics/doctor.ts';
import config from '../../motcua.config.ts';
import { examineFiles, type FileFinding } from './doctor-files.ts';
import { Failure, unwritableFailure } from './failure.ts';
import type { WritableStore } from '../store/store.ts';
import { cliLanguage, type Language } from './language.ts';
import { settingsFrom } from './settings.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** So many of a kind are named; the others are counted. */
const mostNamed = 20;

const named = (lines: string[], language: Language): string[] =>
  lines.length <= mostNamed
    ? lines
    : [
        ...lines.slice(0, mostNamed),
        language === 'vi'
          ? `  … và ${lines.length - mostNamed} chỗ khác (--json liệt kê hết)`
          : `  … and ${lines.length - mostNamed} more (--json names all)`,
      ];

const head = (sound: boolean, vi: string, en: string, language: Language) =>
  `${sound ? '✓' : '✗'} ${language === 'vi' ? vi : en}`;

/** The finding in words, faults named one a line. */
const linesOf = (found: Diagnosis, language: Language): string[] => {
  const { tallies, readings, counts, closed, letters, chain } = found;
  return [
    head(
      tallies.length === 0,
      'Số đếm theo ngày và tháng khớp từng ký tự với việc đếm lại mọi hồ sơ.',
      'The counts of days and months are, text by text, those of all dossiers counted anew.',
      language,
    ),
    ...named(
      tallies.map(({ span, part }) => `  ${span}: ${part}`),
      language,
    ),
    head(
      counts.length === 0,
      `${readings} kỳ đọc theo số đếm khớp với câu hỏi trên từng hồ sơ.`,
      `${readings} readings of the counts agree with a query over every dossier.`,
      language,
    ),
    ...named(
      counts.map(
        ({ reading, procedure, counter, kept, recounted }) =>
          `  ${toInstantText(reading.start)} → ${toInstantText(reading.asOf)} ${procedure ?? '–'} ${counter}: ${kept} ≠ ${recounted}`,
      ),
      language,
    ),
    head(
      closed.length === 0,
      'Không tháng nào đã khóa thay đổi mà thiếu bản đính chính.',
      'No closed month has changed without a correction.',
      language,
    ),
    ...closed.map((month) => `  ${month}`),
    head(
      letters.length === 0,
      'Mọi thư xin lỗi đã công bố đúng như chuỗi đã ghi.',
      'Every published letter is what the chain says.',
      language,
    ),
    ...named(
      letters.map((number) => `  ${number}`),
      language,
    ),
    head(
      chain.whole,
      chain.whole
        ? `Chuỗi đã khóa nguyên vẹn (${chain.length} mục).`
        : `Chuỗi đã khóa sai ở mục ${chain.at} (${chain.fault}).`,
      chain.whole
        ? `The chain of what was closed is whole (${chain.length} entries).`
        : `The chain of what was closed is wrong at entry ${chain.at} (${chain.fault}).`,
      language,
    ),
  ];
};

interface Options {
  json?: boolean;
  mend?: boolean;
}

const mendCounts = async (store: WritableStore, now: number): Promise<void> => {
  await store.rebuildTallies(config.code);
  await store.addAudit(config.code, {
    at: now,
    actor: 'cli',
    action: 'counts.rebuild',
    requestId: null,
    detail: {},
  });
};

/** Opening the store may write, and nothing opens without the ward's days off. */
const opens = (files: FileFinding[]): boolean =>
  files.every(({ what, sound }) => sound || (what !== 'data-file' && what !== 'holidays'));

const diagnoseStore = async (mend: boolean): Promise<Diagnosis | Failure> => {
  try {
    return await withPortal(async ({ store, now }) => {
      if (mend) await store.atomically((writable) => mendCounts(writable, now()));
      return store.snapshot((readable) => diagnose(readable, config.code));
    });
  } catch (error) {
    const failure = error instanceof Failure ? error : unwritableFailure(error);
    if (failure === null) throw error;
    return failure;
  }
};

const doctor = async ({ json, mend = false }: Options): Promise<void> => {
  const language = cliLanguage();
  const files = examineFiles(settingsFrom().dataFolder, config.code);
  if (!json) for (const { sound, text } of files) say(`${sound ? '✓' : '✗'} ${text[language]}`);
  const found = opens(files) ? await diagnoseStore(mend) : null;
  const diagnosis = found instanceof Failure ? null : found;
  const sound = files.every((file) => file.sound) && diagnosis?.sound === true;
  process.exitCode = sound ? exitCodes.done : exitCodes.fault;
  if (json) {
    say(JSON.stringify({ files, ...diagnosis, sound }));
    return;
  }
  if (found instanceof Failure) say(`✗ ${found.text[language]}`);
  else if (diagnosis) for (const line of linesOf(diagnosis, language)) say(line);
};

/** `motcua doctor`. */
export const addDoctorCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('doctor')
    .description(
      text(
        'kiểm tra tệp, đĩa, và số đếm có khớp với từng hồ sơ không',
        'check file and disk, and prove that the counts are those of all dossiers',
      ),
    )
    .option(
      '--mend',
      text('đếm lại từ mọi hồ sơ trước khi kiểm tra', 'count all dossiers anew before it looks'),
    )
    .option('--json', text('trả kết quả dạng JSON', 'answer in JSON'))
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action(doctor);
};
