import { formatInstant, formatMonth } from '@motcua/sdk/text';
import type { Command } from 'commander';
import { exitCodes } from '../ingest/exit-code.ts';
import { closeMonth, type ClosingOutcome } from '../statistics/close-month.ts';
import { Failure } from './failure.ts';
import { cliLanguage, type Text } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Why a month was not closed, and what to do. Nothing was changed then. */
const refusal = (month: string, found: Exclude<ClosingOutcome, { outcome: 'closed' }>): Text => {
  const [vi, en] = [formatMonth(month, 'vi'), formatMonth(month, 'en')];
  switch (found.outcome) {
    case 'future':
      return {
        vi: `Chưa khóa được: ${vi} còn ở phía trước. Chưa có gì thay đổi.`,
        en: `Not closed: ${en} is still to come. Nothing was changed.`,
      };
    case 'unfinished':
      return {
        vi: `Chưa khóa được: ${vi} chưa kết thúc. Mời chạy lại sau ngày cuối tháng. Chưa có gì thay đổi.`,
        en: `Not closed: ${en} is not over. Run this again after its last day. Nothing was changed.`,
      };
    case 'no-data':
      return {
        vi: `Chưa khóa được: chưa có dữ liệu của ${vi}. Mời nạp sổ bằng motcua import trước. Chưa có gì thay đổi.`,
        en: `Not closed: there are no data of ${en}. Take in its register with 'motcua import' first. Nothing was changed.`,
      };
    case 'data-ends-early':
      return {
        vi: `Chưa khóa được: dữ liệu của ${vi} mới đến ${formatInstant(found.dataAt)}. Mời nạp sổ đến hết tháng; hoặc thêm --partial để khóa đúng những gì đang có, thời điểm ấy sẽ được ghi lại. Chưa có gì thay đổi.`,
        en: `Not closed: the data of ${en} end at ${formatInstant(found.dataAt, 'en')}. Take in the register to the end of the month, or add --partial to close what is there; that time will be written down. Nothing was changed.`,
      };
    case 'closed-before':
      return {
        vi: `${vi} đã khóa lúc ${formatInstant(found.entry.at)} (mục ${found.entry.number}). Mỗi tháng chỉ khóa một lần; dữ liệu đến sau được ghi thành bản đính chính có số. Chưa có gì thay đổi.`,
        en: `${en} was closed at ${formatInstant(found.entry.at, 'en')} (entry ${found.entry.number}). A month is closed once; later data make numbered corrections. Nothing was changed.`,
      };
  }
};

const close = async (month: string, { partial = false }: { partial?: boolean }): Promise<void> => {
  if (!monthForm.test(month)) {
    throw new Failure(
      { vi: 'Tháng viết dạng 2025-07.', en: 'A month is written like 2025-07.' },
      exitCodes.mend,
    );
  }
  const found = await withPortal(({ store, config, now }) =>
    store.atomically(
      async (writable) => {
        const at = now();
        const outcome = await closeMonth(writable, config.code, month, { now: at, partial });
        if (outcome.outcome === 'closed') {
          await writable.addAudit(config.code, {
            at,
            actor: 'cli',
            action: 'months.close',
            requestId: null,
            detail: { month, partial, entry: outcome.entry.number },
          });
        }
        return outcome;
      },
      ({ outcome }) => outcome === 'closed',
    ),
  );
  if (found.outcome !== 'closed') throw new Failure(refusal(month, found), exitCodes.mend);
  const { number, hash } = found.entry;
  const language = cliLanguage();
  say(
    language === 'vi'
      ? `✓ Đã khóa ${formatMonth(month)}: mục ${number} của chuỗi.\n  ${hash}\n  Mời ghi lại dòng trên ở nơi khác: motcua verify --head sẽ so với nó.`
      : `✓ ${formatMonth(month, 'en')} is closed: entry ${number} of the chain.\n  ${hash}\n  Note the line above elsewhere: 'motcua verify --head' compares with it.`,
  );
};

/** `motcua close 2025-07`. */
export const addCloseCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('close')
    .description(text('khóa số liệu của một tháng đã qua', 'freeze the figures of a past month'))
    .argument('<month>', text('tháng, ví dụ 2025-07', 'the month, e.g. 2025-07'))
    .option(
      '--partial',
      text('khóa cả khi dữ liệu chưa đến hết tháng', 'also where the data end within the month'),
    )
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action(close);
};
