import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import config from '../../motcua.config.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { createDigitsHasher } from '../lookup/digits.ts';
import { lookupKey } from '../lookup/key.ts';
import { diagnose } from '../statistics/doctor.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { planRestore, restore, type RestorePlan } from '../store/restore.ts';
import type { Store } from '../store/store.ts';
import { Failure } from './failure.ts';
import { examinedText } from './held-data.ts';
import { cliLanguage, type Language } from './language.ts';
import { settingsFrom } from './settings.ts';
import { stampOf } from './stamp.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const unsound = ({ backup }: RestorePlan): Failure =>
  new Failure(
    {
      vi: `Không dùng được bản sao lưu: ${examinedText(backup, 'vi')}. Dữ liệu đang có vẫn nguyên vẹn; mời chọn bản khác.`,
      en: `This backup can't be used: ${examinedText(backup, 'en')}. The data you have are untouched; choose another one.`,
    },
    exitCodes.mend,
  );

const served = (): Failure =>
  new Failure(
    {
      vi: 'Cổng đang chạy, hoặc một lệnh khác đang mở kho dữ liệu. Chưa có gì thay đổi. Mời dừng cổng rồi chạy lại lệnh này.',
      en: 'The portal is running, or another command has the data open. Nothing was changed. Stop it, then run this again.',
    },
    exitCodes.busy,
  );

const different = (): Failure =>
  new Failure({
    vi: 'Số đếm trong bản sao lưu không khớp với các hồ sơ của nó. Dữ liệu đang có vẫn nguyên vẹn. Mời chọn bản khác, hoặc thêm --mend để đếm lại khi khôi phục.',
    en: 'The counts in this backup are not those of its dossiers. The data you have are untouched. Choose another one, or add --mend to count anew.',
  });

/** The copy must be a store in order, and continue what was shown last, before it is anybody's data. */
const prepare =
  (now: number, mend: boolean) =>
  async (store: Store, shownLast: number): Promise<void> => {
    await store.atomically(async (writable) => {
      if (mend) await writable.rebuildTallies(config.code);
      await writable.raiseRevisionPast(config.code, shownLast);
      await writable.addAudit(config.code, {
        at: now,
        actor: 'cli',
        action: 'data.restore',
        requestId: null,
        detail: { mend, shownLast },
      });
    });
    const { sound } = await store.snapshot((readable) => diagnose(readable, config.code));
    if (!sound) throw different();
  };

/** Digits hashed with another key can't be compared any more. */
const keyNote = async (dataFolder: string, language: Language): Promise<string | null> => {
  const store = await openSqliteStore(dataFolder);
  try {
    const imports = await store.snapshot((readable) => readable.imports(config.code));
    const { keyId } = createDigitsHasher(lookupKey(dataFolder));
    const last = imports.find(({ undoneAt }) => undoneAt === null);
    if (!last || last.keyId === keyId) return null;
    return language === 'vi'
      ? '• Khóa tra cứu ở máy này khác khóa lúc sao lưu: bốn số điện thoại chưa so được cho đến lần nạp sổ kế tiếp. Có khóa cũ thì chép lại vào chỗ của nó.'
      : '• The look-up key here is not the one of the backup: phone digits can not be compared until the next import. If you have the old key, put it back in its place.';
  } finally {
    await store.close();
  }
};

interface Options {
  dryRun?: boolean;
  mend?: boolean;
  json?: boolean;
}

const run = async (file: string, { dryRun, mend = false, json }: Options): Promise<void> => {
  const language = cliLanguage();
  const vi = language === 'vi';
  const { dataFolder } = settingsFrom();
  const plan = planRestore(dataFolder, resolve(file), config.code);
  const { backup, present, inUse } = plan;
  if (!json) {
    say(`  ${vi ? 'Bản sao lưu' : 'Backup'}: ${examinedText(backup, language)}`);
    say(`  ${vi ? 'Đang có' : 'Present'}: ${examinedText(present, language)}`);
  }
  if (backup.state !== 'sound') throw unsound(plan);
  if (inUse) throw served();
  if (dryRun) {
    if (json) say(JSON.stringify({ restored: false, backup, present }));
    else say(vi ? '• Chạy thử: chưa có gì thay đổi.' : '• Dry run: nothing was changed.');
    return;
  }
  const now = Date.now();
  const keptAs = present.state === 'absent' ? null : freeName(dataFolder, now);
  await restore(dataFolder, resolve(file), { ...plan, backup }, keptAs, prepare(now, mend));
  if (json) {
    say(JSON.stringify({ restored: true, backup, present, keptAs }));
    return;
  }
  say(vi ? '✓ Đã khôi phục.' : '✓ Restored.');
  if (keptAs !== null) {
    say(
      vi
        ? `  Dữ liệu trước đó vẫn còn trong thư mục dữ liệu, tên ${keptAs}. Muốn quay lại: motcua restore với tệp ấy.`
        : `  What was there before is kept in the data folder as ${keptAs}. To go back: motcua restore with that file.`,
    );
  }
  const note = await keyNote(dataFolder, language);
  if (note !== null) say(note);
};

/** Two restorings may come in one second: neither takes the other's name. */
const freeName = (dataFolder: string, now: number): string => {
  const name = `motcua.sqlite.truoc-${stampOf(now)}`;
  for (let more = 1; ; more += 1) {
    const free = more === 1 ? name : `${name}-${more}`;
    if (!existsSync(join(dataFolder, free))) return free;
  }
};

/** `motcua restore FILE`. */
export const addRestoreCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('restore')
    .description(
      text('khôi phục dữ liệu từ một bản sao lưu', 'put a backup in the place of the data'),
    )
    .argument('<file>', text('tệp do motcua backup tạo', "a file made by 'motcua backup'"))
    .option('--dry-run', text('chỉ kiểm tra và so sánh', 'check and compare, change nothing'))
    .option('--mend', text('đếm lại mọi hồ sơ của bản sao lưu', 'count its dossiers anew'))
    .option('--json', text('trả kết quả dạng JSON', 'answer in JSON'))
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action(run);
};
