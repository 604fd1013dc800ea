import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stepEnv } from './env.mjs';
import { pinnedNode, portal } from './paths.mjs';

/**
 * Runs a TypeScript file of the portal as it stands, under the pinned Node, with this process's own output.
 *
 * @param {string} file seen from the portal's folder
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; of one that was ended, 128 and the signal's number
 */
export function runSource(file, args) {
  return new Promise((done, failed) => {
    const child = spawn(pinnedNode, [file, ...args], {
      cwd: portal,
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
