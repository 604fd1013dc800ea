import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { callerFolder, dataFolder, pinnedNode, program } from './paths.mjs';

/** Megabytes for young objects. Left to itself Node takes up to six times as much and is hardly faster. */
const YOUNG = '--max-semi-space-size=8';
/** Stores of free memory that glibc keeps apart for threads: with its usual eight a core it gives little back. */
const ARENAS = '2';

/**
 * Runs the built program under the pinned Node in the caller's folder, with this process's own input and
 * output, and ends as it ends.
 *
 * @param {string[]} args
 */
export function handOver(args) {
  const child = spawn(pinnedNode, [YOUNG, program, ...args], {
    cwd: callerFolder(),
    env: { MALLOC_ARENA_MAX: ARENAS, ...process.env, MOTCUA_DATA: dataFolder() },
    stdio: 'inherit',
  });
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child itself, and a signal to a whole group comes here more than
      // once: told twice, a program takes it for "at once".
      const atTerminal = signal === 'SIGINT' && process.stdin.isTTY;
      if (!told && !atTerminal) child.kill(signal);
      told = true;
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
