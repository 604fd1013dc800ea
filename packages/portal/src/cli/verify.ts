import { verifyChain } from '@motcua/sdk/figures';
import type { Command } from 'commander';
import { exitCodes } from '../ingest/exit-code.ts';
import { Failure } from './failure.ts';
import { cliLanguage } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const faults = {
  number: { vi: 'thiếu hoặc sai thứ tự', en: 'missing or out of place' },
  previous: { vi: 'không nối vào mục trước', en: 'does not follow the one before it' },
  hash: { vi: 'nội dung đã bị đổi', en: 'is not what was written' },
  head: { vi: 'mã đã ghi không có trong chuỗi', en: 'the noted hash is not in the chain' },
};

const verify = async ({ head, json }: { head?: string; json?: boolean }): Promise<void> => {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw new Failure(
      {
        vi: '--head là 64 chữ số hệ mười sáu, như motcua close đã in ra.',
        en: "--head takes 64 hexadecimal digits, as 'motcua close' printed them.",
      },
      exitCodes.mend,
    );
  }
  const entries = await withPortal(({ store, config }) =>
    store.snapshot((readable) => readable.chain(config.code)),
  );
  const verdict = await verifyChain(entries, head);
  process.exitCode = verdict.whole ? exitCodes.done : exitCodes.fault;
  if (json) {
    say(JSON.stringify({ ...verdict, entries }));
    return;
  }
  const vi = cliLanguage() === 'vi';
  if (!verdict.whole) {
    const fault = faults[verdict.fault][vi ? 'vi' : 'en'];
    say(vi ? `✗ Chuỗi sai ở mục ${verdict.at}: ${fault}.` : `✗ Entry ${verdict.at}: ${fault}.`);
    return;
  }
  say(
    vi
      ? `✓ Chuỗi nguyên vẹn: ${verdict.length} mục.`
      : `✓ The chain is whole: ${verdict.length} entries.`,
  );
  if (verdict.head !== null) say(`  ${verdict.head}`);
};

/** `motcua verify`. */
export const addVerifyCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('verify')
    .description(
      text(
        'kiểm tra chuỗi các tháng đã khóa và thư đã công bố',
        'check the chain of closed months and published letters',
      ),
    )
    .option(
      '--head <hash>',
      text('mã đã ghi lại lúc khóa: phải còn trong chuỗi', 'a hash noted earlier must be in it'),
    )
    .option('--json', text('trả cả chuỗi dạng JSON', 'the whole chain in JSON'))
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    .action(verify);
};
