import { toInstantText } from '@motcua/sdk/calendar';
import { formatInstant, formatNumber } from '@motcua/sdk/text';
import type { CorrectedMonth } from '../store/closing.ts';
import type { UndoOutcome, WritableStore } from '../store/store.ts';
import { correctionLines } from './correction-lines.ts';
import { Failure } from './failure.ts';
import type { Language, Text } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Undone {
  id: number;
  removed: number;
  restored: number;
  /** The ward's data time before and after, ISO 8601 with offset. */
  asOfBefore: string | null;
  asOf: string | null;
  /** Of closed months. */
  corrections: CorrectedMonth[];
  revision: number;
  dryRun: boolean;
}

const refusals = (
  id: number,
): Record<Exclude<UndoOutcome['outcome'], 'undone' | 'depended-on' | 'answered'>, Text> => ({
  unknown: {
    vi: `không có lần nạp số ${id}. Xem các số bằng “motcua import log”. Chưa có gì thay đổi.`,
    en: `there is no import ${id}. See the numbers with “motcua import log”. Nothing was changed.`,
  },
  'undone-before': {
    vi: `lần nạp số ${id} đã được hoàn tác trước đây. Chưa có gì thay đổi.`,
    en: `import ${id} was undone before. Nothing was changed.`,
  },
  'without-previous': {
    vi: `lần nạp số ${id} do phiên bản cũ thực hiện, chưa lưu trạng thái trước đó nên không hoàn tác được. Chưa có gì thay đổi. Để sửa dữ liệu, mời nạp tệp đúng có thời điểm dữ liệu muộn hơn.`,
    en: `import ${id} was made by an older version that kept no earlier states, so it can't be undone. Nothing was changed. To mend the data, take in a correct file with a later data time.`,
  },
});

const failureOf = (outcome: UndoOutcome, id: number): Failure | null => {
  if (outcome.outcome === 'undone') return null;
  if (outcome.outcome === 'answered') {
    const letters = outcome.letters.map((letter) => `[${letter}]`).join(', ');
    return new Failure(
      {
        vi: `lần nạp số ${id} không hoàn tác được vì có thư xin lỗi dựa vào dữ liệu của nó: thư ${letters}. Chưa có gì thay đổi. Để sửa dữ liệu, mời nạp tệp đúng có thời điểm dữ liệu muộn hơn.`,
        en: `import ${id} can't be undone, as letters of apology rest upon its data: ${letters}. Nothing was changed. To mend the data, take in a correct file with a later data time.`,
      },
      2,
    );
  }
  if (outcome.outcome !== 'depended-on') return new Failure(refusals(id)[outcome.outcome], 2);
  const later = outcome.by.toReversed().join(', ');
  return new Failure(
    {
      vi: `lần nạp số ${id} không hoàn tác được vì lần nạp sau cũng nói về hồ sơ của nó: số ${later}. Chưa có gì thay đổi. Mời hoàn tác các lần đó trước, theo thứ tự này.`,
      en: `import ${id} can't be undone, as later ones speak of the same dossiers: ${later}. Nothing was changed. Undo those first, in this order.`,
    },
    2,
  );
};

const time = (at: number | null) => (at === null ? null : toInstantText(at));

const undoIn = async (
  store: WritableStore,
  ward: string,
  { id, now, dryRun }: { id: number; now: number; dryRun: boolean },
): Promise<Undone> => {
  const before = await store.wardState(ward);
  const undone = await store.undoImport(ward, id, now);
  if (undone.outcome !== 'undone') throw failureOf(undone, id)!;
  const after = await store.wardState(ward);
  const { removed, restored, corrections } = undone;
  if (!dryRun) {
    await store.addAudit(ward, {
      at: now,
      actor: 'cli',
      action: 'imports.undo',
      requestId: null,
      detail: { id, removed, restored, revision: after.revision },
    });
  }
  return {
    id,
    removed,
    restored,
    asOfBefore: time(before.dataAt),
    asOf: time(after.dataAt),
    corrections,
    revision: after.revision,
    dryRun,
  };
};

/** What the pages show once nothing is left. */
const emptied = {
  real: {
    vi: '  Các trang nay ghi “Chưa có dữ liệu” cho đến lần nạp sau; dữ liệu mẫu không tự trở lại.',
    en: '  The pages now say “No data yet” until the next import; the sample data do not come back.',
  },
  dry: {
    vi: '  Khi đó các trang ghi “Chưa có dữ liệu” cho đến lần nạp sau; dữ liệu mẫu không tự trở lại.',
    en: '  The pages would say “No data yet” until the next import; the sample data do not come back.',
  },
} satisfies Record<string, Text>;

const lines = (undone: Undone, language: Language): string[] => {
  const vi = language === 'vi';
  const count = (value: number) => formatNumber(value, language);
  const at = (text: string | null) =>
    text ? formatInstant(text, language) : vi ? 'kho trống' : 'the store is empty';
  const head = undone.dryRun
    ? vi
      ? `✓ Lần nạp số ${undone.id} hoàn tác được (XEM TRƯỚC, chưa ghi gì)`
      : `✓ import ${undone.id} can be undone (DRY RUN, nothing was written)`
    : vi
      ? `✓ Đã hoàn tác lần nạp số ${undone.id}`
      : `✓ import ${undone.id} is undone`;
  return [
    head,
    vi
      ? `  ${count(undone.removed)} hồ sơ bị bỏ ra, ${count(undone.restored)} hồ sơ về trạng thái trước`
      : `  ${count(undone.removed)} dossiers taken out, ${count(undone.restored)} back in their state before`,
    `  ${vi ? 'Thời điểm dữ liệu' : 'Data time'}: ${at(undone.asOfBefore)} → ${at(undone.asOf)}`,
    ...(undone.asOf === null ? [emptied[undone.dryRun ? 'dry' : 'real'][language]] : []),
    ...correctionLines(undone.corrections, { dryRun: undone.dryRun, language }),
  ];
};

const idOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(
    {
      vi: 'cần số của lần nạp, ví dụ: motcua import undo 3. Xem các số bằng “motcua import log”.',
      en: 'the number of an import is needed, as in: motcua import undo 3. See them with “motcua import log”.',
    },
    2,
  );
};

/** `motcua import undo ID`. Throws `Failure` where it may not be. */
export const undoImport = async (
  idText: string,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
  language: Language,
): Promise<void> => {
  const id = idOf(idText);
  const undone = await withPortal(({ store, config, now }) => {
    const work = (writable: WritableStore) =>
      undoIn(writable, config.code, { id, now: now(), dryRun });
    return store.atomically(work, () => !dryRun);
  });
  if (json) say(JSON.stringify(undone, null, 2));
  else lines(undone, language).forEach(say);
};
