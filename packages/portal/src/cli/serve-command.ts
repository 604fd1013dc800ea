import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { exitCodes } from '../ingest/exit-code.ts';
import { Failure } from './failure.ts';

/** More processes than cores only take memory. */
const mostWorkers = availableParallelism();

const workersOf = (given: string): number => {
  const workers = Number(given);
  if (/^\d{1,3}$/.test(given) && workers >= 1 && workers <= mostWorkers) return workers;
  throw new Failure(
    {
      vi: `--workers cần một số từ 1 đến ${mostWorkers} (số lõi của máy này).`,
      en: `--workers takes a number from 1 to ${mostWorkers} (the cores of this machine).`,
    },
    exitCodes.mend,
  );
};

export const addServeCommand = (
  program: Command,
  text: (vi: string, en: string) => string,
): void => {
  program
    .command('serve')
    .description(text('chạy cổng thông tin', 'run the portal'))
    .option(
      '--workers <n>',
      text(
        'số tiến trình trả lời; từ 2 trở lên thì việc ghi nằm ở một tiến trình riêng (1: tất cả trong một, đủ cho máy cũ)',
        'processes that answer; from 2 up, writing has a process of its own (1: all in one, enough for an old machine)',
      ),
      workersOf,
      1,
    )
    .helpOption('-h, --help', text('hiện hướng dẫn này', 'show this help'))
    // Nobody else needs what the server is made of.
    .action(async (options: { workers: number }) => (await import('./serve.ts')).serve(options));
};
