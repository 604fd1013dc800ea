import type { Result } from './supervised.ts';

const slowest = 5_000;
const betweenLines = 10_000;

/** Counts what became of the files, and says so while it goes on and at its end. */
export const createTally = (planned: number) => {
  const outcomes = new Map<string, number>();
  const bySample = new Map<string, { files: number; applied: number }>();
  const failures: string[] = [];
  const began = Date.now();
  const live = process.stdout.isTTY;
  let done = 0;
  let longest = 0;
  const peaks: number[] = [];
  let said = Date.now();

  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  const say = (line: string) => process.stdout.write(`${live ? '\r\x1b[K' : ''}${line}\n`);
  const sayProgress = () => {
    const line = `${done} of ${planned} files, ${failures.length} failures, ${seconds()}`;
    if (live) process.stdout.write(`\r\x1b[K${line}`);
    else if (Date.now() - said > betweenLines) {
      say(line);
      said = Date.now();
    }
  };

  return {
    get failures() {
      return failures.length;
    },
    add: (result: Result, sample: string): void => {
      done += 1;
      const outcome = result.phase === 'done' ? result.outcome : 'lost';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const row = bySample.get(sample) ?? { files: 0, applied: 0 };
      row.files += 1;
      if (outcome === 'applied') row.applied += 1;
      bySample.set(sample, row);
      const faults: string[] = [...result.faults];
      if (result.phase === 'done') {
        longest = Math.max(longest, result.readMs);
        if (result.peak !== undefined) peaks.push(result.peak);
        if (result.readMs > slowest) faults.push(`reading took ${result.readMs.toFixed(0)} ms`);
      }
      if (faults.length > 0) {
        const failure = `✗ seed ${result.seed}   ${sample}   ${faults.join('; ')}`;
        failures.push(failure);
        say(failure);
      }
      sayProgress();
    },
    /** Gives whether every planned file was tried and kept every promise. */
    close: (): boolean => {
      say('');
      for (const [sample, { files, applied }] of [...bySample].sort()) {
        say(`${sample.padEnd(22)} ${String(files).padStart(5)} files, ${applied} taken in`);
      }
      say('');
      for (const [outcome, files] of [...outcomes].sort((a, b) => b[1] - a[1])) {
        say(`${outcome.padEnd(22)} ${String(files).padStart(5)}`);
      }
      say('');
      say(
        `${done} of ${planned} files in ${seconds()}; longest reading ${longest.toFixed(0)} ms; ` +
          `${failures.length} failures`,
      );
      say(
        `${peaks.length} of them by the command too; most memory ${(Math.max(0, ...peaks) / 1e6).toFixed(0)} MB`,
      );
      for (const failure of failures) say(failure.split('\n')[0]!);
      return failures.length === 0 && done === planned;
    },
  };
};
