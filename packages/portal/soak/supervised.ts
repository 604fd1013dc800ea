import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Message } from './worker.ts';

/**
 * Longest that one phase may take, in milliseconds. That of reading was promised; what was promised of the
 * command is looked at where it is run.
 */
const deadlines = { ready: 60_000, start: 30_000, read: 5_000, apply: 30_000, command: 90_000 };
/** Megabytes of heap: what an import may take. */
const mostHeap = 1_000;

type Done = Extract<Message, { phase: 'done' }>;
/** `lost`: the worker hung or died, and `faults` says in which phase. */
export type Result = Done | { phase: 'lost'; seed: number; faults: string[] };

/** A worker under watch. One that hangs is ended, and the next file meets a new one. */
export const supervised = (folder: string) => {
  const file = fileURLToPath(new URL('worker.ts', import.meta.url));
  let child: ChildProcess | undefined;
  let samples: string[] = [];
  let hear: (message: Message) => void = () => {};
  let lose: (why: string) => void = () => {};
  // Before the folder under it is removed.
  process.prependListener('exit', () => child?.kill('SIGKILL'));

  const start = (): void => {
    rmSync(folder, { recursive: true, force: true });
    const worker = fork(file, [folder], {
      execArgv: [`--max-old-space-size=${mostHeap}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    worker.on('message', (message) => hear(message as Message));
    worker.on('close', (code, signal) => {
      if (child === worker) lose(`crash: the process ended (${signal ?? code})\n${said.trim()}`);
    });
    child = worker;
  };

  /** Listens until `wanted` comes, each phase within its time; else says why it never will. */
  const listen = <Phase extends Message['phase']>(
    wanted: Phase,
    from: keyof typeof deadlines,
  ): Promise<Extract<Message, { phase: Phase }> | string> =>
    new Promise((done) => {
      let phase = from;
      let timer: NodeJS.Timeout;
      lose = (why) => {
        clearTimeout(timer);
        child?.kill('SIGKILL');
        child = undefined;
        done(`${why} (phase: ${phase})`);
      };
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => lose(`hang: over ${deadlines[phase] / 1000} s`), deadlines[phase]);
      };
      hear = (message) => {
        clearTimeout(timer);
        if (message.phase === wanted) {
          done(message as Extract<Message, { phase: Phase }>);
        } else if (message.phase !== 'done') {
          phase = message.phase;
          watch();
        }
      };
      watch();
    });

  return {
    sampleOf: (seed: number): string => samples[seed % samples.length] ?? '',
    tryOne: async (seed: number): Promise<Result> => {
      if (!child) {
        start();
        const ready = await listen('ready', 'ready');
        if (typeof ready === 'string') throw new Error(`A worker did not start: ${ready}`);
        samples = ready.samples;
      }
      child?.send(seed, () => {});
      const result = await listen('done', 'start');
      return typeof result === 'string' ? { phase: 'lost', seed, faults: [result] } : result;
    },
    close: () => {
      const worker = child;
      child = undefined;
      worker?.kill('SIGKILL');
    },
  };
};
