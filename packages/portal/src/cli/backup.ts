import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import config from '../../motcua.config.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { backUp, BackupError } from '../store/backup.ts';
import { Failure } from './failure.ts';
import { holdingsText } from './held-data.ts';
import { cliLanguage, type Text } from './language.ts';
import { openBar, type ProgressBar } from './progress-bar.ts';
import { settingsFrom } from './settings.ts';
import { stampOf } from './stamp.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Smaller data are copied before a bar could be seen, pages of 4 KB. */
const manyPages = 5_000;

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const fileFor = (out: string | undefined, now: number): string => {
  const name = `motcua-${config.code}-${stampOf(now)}.sqlite`;
  if (out === undefined) return resolve(name);
  return isFolder(out) ? join(resolve(out), name) : resolve(out);
};

const faults: Record<BackupError['fault'], (path: string) => Text> = {
  exists: (path) => ({
    vi: `Đã có tệp ${path}. Chưa có gì thay đổi; mời chọn tên khác bằng --out.`,
    en: `${path} is there already. Nothing was changed; choose another name with --out.`,
  }),
  absent: () => ({
    vi: 'Thư mục dữ liệu chưa có gì để sao lưu. Hãy kiểm tra MOTCUA_DATA.',
    en: 'There are no data to back up. Check MOTCUA_DATA.',
  }),
  damaged: () => ({
    vi: 'Bản sao không khớp với dữ liệu nên đã bị bỏ. Chạy "motcua doctor" để biết tệp dữ liệu có hỏng không.',
    en: "The copy is not what the data are, so it was thrown away. Run 'motcua doctor' to learn whether the data file is damaged.",
  }),
};

const stopped = (): Failure =>
  new Failure(
    {
      vi: 'Đã dừng theo ý bạn. Chưa có bản sao nào; dữ liệu đang có vẫn nguyên vẹn.',
      en: 'Stopped as you wished. There is no backup; the data you have is untouched.',
    },
    exitCodes.stopped,
  );

/** A bar while a person is watching. */
const watch = (name: string) => {
  let bar: ProgressBar | undefined;
  return {
    onPages: (done: number, total: number) => {
      if (!process.stderr.isTTY || total < manyPages) return;
      bar ??= openBar(name, name, stopped);
      bar.reach(done, total, `${name}: ${Math.floor((100 * done) / total)} %`);
    },
    end: () => bar?.end(),
  };
};

const run = async ({ out, json }: { out?: string; json?: boolean }): Promise<void> => {
  const language = cliLanguage();
  const path = fileFor(out, Date.now());
  const bar = watch(path);
  try {
    const holdings = await backUp(settingsFrom().dataFolder, config.code, path, bar.onPages);
    bar.end();
    if (json) {
      say(JSON.stringify({ path, holdings }));
      return;
    }
    say(`✓ ${path}`);
    say(`  ${holdingsText(holdings, language)}`);
    say(
      language === 'vi'
        ? '  Đã kiểm tra từng trang. Khóa tra cứu không nằm trong bản này: hãy cất khóa ở nơi khác.'
        : '  Every page was checked. The look-up key is not in it: keep that elsewhere.',
    );
  } catch (error) {
    bar.end();
    if (!(error instanceof BackupError)) throw error;
    throw new Failure(
      faults[error.fault](path),
      error.fault === 'damaged' ? exitCodes.fault : exitCodes.mend,
    );
  }
};

/** `motcua backup`. */
export const addBackupCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('backup')
    .description(
      text(
        'sao lưu dữ liệu, kể cả khi cổng đang chạy',
        'back the data up, also while it is served',
      ),
    )
    .option(
      '--out <path>',
      text(
        'tệp hoặc thư mục để ghi; mặc định là thư mục hiện tại',
        'a file or folder; here unless told',
      ),
    )
    .option('--json', text('trả kết quả dạng JSON', 'answer in JSON'))
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action(run);
};
