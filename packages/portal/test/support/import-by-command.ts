import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/motcua.js', import.meta.url));

/** What a person was promised of any file. */
const most = { milliseconds: 20_000, millisecondsOfSmall: 5_000, bytes: 1_000_000_000 };
const small = 1_000_000;

/** The process itself tells the most memory that it ever held, in KiB. */
const tellsPeak = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS}\\n`));",
)}`;

export interface ByCommand {
  /** As `--json` says; `crash` where it says nothing. */
  outcome: string;
  /** Most memory held, in bytes. */
  peak: number;
  /** Promises that were broken. */
  faults: string[];
  /** Whether that of the time is all that was broken. */
  slow: boolean;
}

const outcomeIn = (out: string): string => {
  try {
    return (JSON.parse(out) as { outcome: string }).outcome;
  } catch {
    return 'crash';
  }
};

/** Runs the built `motcua import FILE --json` to its end, and looks at how it ends and what it takes. */
export const importByCommand = (
  path: string,
  { size, env, args = [] }: { size: number; env: Record<string, string>; args?: string[] },
): Promise<ByCommand> =>
  new Promise((done, failed) => {
    const began = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', tellsPeak, program, 'import', path, '--json', ...args],
      {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        timeout: 3 * most.milliseconds,
        killSignal: 'SIGKILL',
      },
    );
    let [out, err, told] = ['', '', ''];
    child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdio[3]!.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code, signal) => {
      const milliseconds = performance.now() - began;
      const peak = Math.max(...told.trim().split('\n').map(Number)) * 1024;
      const outcome = outcomeIn(out);
      const faults: string[] = [];
      const must = (holds: boolean, what: string) => {
        if (!holds) faults.push(`command: ${what}`);
      };
      must(code === 0 || code === 2, `ended with ${signal ?? code}`);
      must(outcome !== 'crash', 'no outcome');
      must(err === '', `complained: ${err.slice(0, 1_000)}`);
      const soon = size < small ? most.millisecondsOfSmall : most.milliseconds;
      must(peak > 0 && peak < most.bytes, `held ${(peak / 1e6).toFixed(0)} MB`);
      const slow = milliseconds > soon && faults.length === 0;
      must(milliseconds <= soon, `took ${milliseconds.toFixed(0)} ms`);
      done({ outcome, peak, faults, slow });
    });
  });

/** A machine that others use may be slow once; a command that waits for nothing is slow twice. */
export const againIfSlow = async (run: () => Promise<ByCommand>): Promise<ByCommand> => {
  const first = await run();
  return first.slow ? run() : first;
};
