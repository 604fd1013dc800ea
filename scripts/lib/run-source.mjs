import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stepEnv } from './env.mjs';
import { pinnedNode } from './paths.mjs';

/**
 * Runs a package's TypeScript file as it stands, under the pinned Node, with this process's own output.
 *
 * @param {string} folder the package's
 * @param {string} file seen from it
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; of one that was ended, 128 and the signal's number
 */
export function runSource(folder, file, args) {
  return new Promise((done, failed) => {
    const child = spawn(pinnedNode, [file, ...args], {
      cwd: folder,
      env: stepEnv(),
      stdio: 'inherit',
    });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    child.on('error', failed);
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
