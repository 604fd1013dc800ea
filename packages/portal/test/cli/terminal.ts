import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const program = fileURLToPath(new URL('../../dist/motcua.js', import.meta.url));

/** Of util-linux; elsewhere a program of that name takes other options. */
const terminalMaker = 'script';

/** Why no program can be given a terminal here; `null` where `script` of util-linux does it. */
export const noTerminal: string | null = /util-linux/.test(
  String(spawnSync(terminalMaker, ['--version']).stdout),
)
  ? null
  : 'without `script` of util-linux no terminal can be made';

export const keys = { down: '\x1b[B', enter: '\r', ctrlC: '\x03', ctrlD: '\x04' } as const;

export interface Terminal {
  /** All that was shown until now, without colours and moves. */
  shown(): string;
  /** Waits until a text is shown that was not there at the last key. */
  until(text: string): Promise<void>;
  press(...pressed: string[]): void;
  /** The exit code; 128 and the signal's number where a signal ended it. */
  ended: Promise<number | null>;
}

const longest = 20_000;
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Runs the built `motcua` on a terminal of its own, as a person would see it. */
export const onTerminal = (args: string[], env: Record<string, string>): Terminal => {
  const command = [process.execPath, program, ...args].map(quoted).join(' ');
  const child = spawn(
    terminalMaker,
    ['-qefc', `stty cols 120 rows 50; exec ${command}`, '/dev/null'],
    {
      env: { ...process.env, CI: '', TERM: 'xterm', MOTCUA_LANG: 'vi', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let [shown, sinceKey] = ['', 0];
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    shown += chunk;
    waiting.forEach((look) => look());
  });
  const text = () => stripVTControlCharacters(shown);
  const ended = new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  return {
    shown: text,
    until: (wanted) =>
      new Promise((done, failed) => {
        const settle = (error?: Error) => {
          clearTimeout(timer);
          waiting.delete(look);
          if (error) failed(error);
          else done();
        };
        const look = () => {
          if (text().slice(sinceKey).includes(wanted)) settle();
        };
        const missing = () => settle(new Error(`“${wanted}” was not shown:\n${text()}`));
        const timer = setTimeout(missing, longest);
        void ended.then(() => setImmediate(missing));
        waiting.add(look);
        look();
      }),
    press: (...pressed) => {
      sinceKey = text().length;
      child.stdin.write(pressed.join(''));
    },
    ended,
  };
};
