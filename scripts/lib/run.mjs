import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
const running = new Set();

/** Ends a captured step with everything it started. */
function end(child, signal) {
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
let stopping = false;

/** Told to stop while steps run: end them, give them two seconds, leave with the signal's code. */
function stop(signal) {
  if (stopping) return;
  stopping = true;
  const leave = () => process.exit(128 + SIGNALS[signal]);
  for (const child of running) {
    end(child, 'SIGTERM');
    child.once('close', () => {
      if (running.size === 0) leave();
    });
  }
  setTimeout(leave, 2000);
}

function endAll() {
  for (const child of running) end(child, 'SIGKILL');
}

function watch(child) {
  if (running.size === 0) {
    for (const signal of Object.keys(SIGNALS)) process.on(signal, stop);
    process.on('exit', endAll);
  }
  running.add(child);
}

function unwatch(child) {
  running.delete(child);
  if (running.size > 0 || stopping) return;
  for (const signal of Object.keys(SIGNALS)) process.off(signal, stop);
  process.off('exit', endAll);
}

/**
 * Runs one step with its output held back.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, timeoutMs?: number,
 *   onLine?: (line: string) => void}} [options]
 * @returns {Promise<{ok: boolean, code: number | null, output: string, stdout: string, ms: number,
 *   timedOut: boolean}>} never rejects: a program that can't be started is a step that failed
 */
export function capture(command, args, options = {}) {
  const { cwd, env = process.env, shell = false, timeoutMs, onLine } = options;
  const from = Date.now();
  return new Promise((done) => {
    let output = '';
    let stdout = '';
    let timedOut = false;
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      // A group of its own, so that ending a step ends the workers it started too.
      detached: !windows,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    watch(child);
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          end(child, 'SIGKILL');
        }, timeoutMs)
      : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      unwatch(child);
      // A step that was ended from outside has no result to speak of.
      if (stopping) return;
      done({ ok: code === 0, code, output, stdout, ms: Date.now() - from, timedOut });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text) => {
        output += text;
        if (stream === child.stdout) stdout += text;
        const line = text
          .trimEnd()
          .split(/[\r\n]+/)
          .pop();
        if (line) onLine?.(line);
      });
    }
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(null);
    });
    child.on('close', finish);
  });
}
