import { formatNumber } from '@motcua/sdk/text';
import { exitCodes } from '../ingest/exit-code.ts';
import type { FeedbackUndo } from '../store/feedback.ts';
import { Failure } from './failure.ts';
import type { Language, Text } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

type Undone = Extract<FeedbackUndo, { outcome: 'undone' }>;

const refusal = (id: number, undo: Exclude<FeedbackUndo, Undone>): Text => {
  switch (undo.outcome) {
    case 'unknown':
      return {
        vi: `không có lần nạp phản ánh số ${id}. Xem các số bằng “motcua feedback log”. Chưa có gì thay đổi.`,
        en: `there is no number ${id}. See them with “motcua feedback log”. Nothing was changed.`,
      };
    case 'undone-before':
      return {
        vi: `lần nạp số ${id} đã được hoàn tác trước đây. Chưa có gì thay đổi.`,
        en: `number ${id} was undone before. Nothing was changed.`,
      };
    case 'depended-on': {
      const later = undo.by.toReversed().join(', ');
      return {
        vi: `lần nạp số ${id} không hoàn tác được vì lần nạp sau cũng nói về dòng của nó: số ${later}. Chưa có gì thay đổi. Mời hoàn tác các lần đó trước, theo thứ tự này.`,
        en: `number ${id} can't be undone, as later ones speak of its rows: ${later}. Nothing was changed. Undo those first, in this order.`,
      };
    }
  }
};

const idOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(
    {
      vi: 'cần số của lần nạp, ví dụ: motcua feedback undo 3. Xem các số bằng “motcua feedback log”.',
      en: 'a number is needed, as in: motcua feedback undo 3. See them with “motcua feedback log”.',
    },
    exitCodes.mend,
  );
};

/** `motcua feedback undo ID`. Throws `Failure` where it may not be. */
export const undoFeedback = async (
  idText: string,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
  language: Language,
): Promise<void> => {
  const id = idOf(idText);
  const undone = await withPortal(({ store, config, now }) =>
    store.atomically(
      async (writable): Promise<Undone> => {
        const undo = await writable.undoFeedback(config.code, id, now());
        if (undo.outcome !== 'undone') throw new Failure(refusal(id, undo), exitCodes.mend);
        const { kind, removed, restored } = undo;
        await writable.addAudit(config.code, {
          at: now(),
          actor: 'cli',
          action: 'feedback.undo',
          requestId: null,
          detail: { id, kind, removed, restored },
        });
        return undo;
      },
      () => !dryRun,
    ),
  );
  if (json) {
    say(JSON.stringify({ id, ...undone, dryRun }, null, 2));
    return;
  }
  const [removed, restored] = [undone.removed, undone.restored].map((n) =>
    formatNumber(n, language),
  );
  const vi = language === 'vi';
  const dry = dryRun ? (vi ? ' (XEM TRƯỚC, chưa ghi gì)' : ' (DRY RUN, nothing was written)') : '';
  say(
    vi
      ? `✓ ${dryRun ? 'Hoàn tác được' : 'Đã hoàn tác'} lần nạp số ${id}${dry}: ${removed} dòng bị bỏ ra, ${restored} dòng về như trước.`
      : `✓ Number ${id} ${dryRun ? 'can be' : 'is'} undone${dry}: ${removed} rows taken out, ${restored} back as they were.`,
  );
};
