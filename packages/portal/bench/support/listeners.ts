import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Report {
  open: number;
  lost: number;
  seen: [revision: number, instants: number[]][];
}

/** Many who listen, in processes of their own. */
export interface Listeners {
  /** Closed connections until now. */
  lost(): Promise<number>;
  /** Epoch milliseconds at which a revision came in, one for each listener that has it. */
  seen(revision: number): Promise<number[]>;
  close(): void;
}

const perProcess = 2500;

const asked = (child: ChildProcess, message: object | string): Promise<Report> =>
  new Promise((done, failed) => {
    child.once('message', (report) => done(report as Report));
    child.once('exit', () => failed(new Error('The listeners gave up.')));
    child.send(message);
  });

/** Opens so many live streams of `path`, and resolves when each has its first event. */
export const openListeners = async (
  port: number,
  path: string,
  count: number,
): Promise<Listeners> => {
  const file = fileURLToPath(new URL('../tasks/listen.ts', import.meta.url));
  const children: ChildProcess[] = [];
  process.prependListener('exit', () => children.forEach((child) => child.kill('SIGKILL')));
  for (let first = 0; first < count; first += perProcess) {
    const child = fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    children.push(child);
    await asked(child, { port, path, first, count: Math.min(perProcess, count - first) });
  }
  const reports = () => Promise.all(children.map((child) => asked(child, 'report')));
  return {
    lost: async () => (await reports()).reduce((sum, { lost }) => sum + lost, 0),
    seen: async (revision) =>
      (await reports()).flatMap(({ seen }) => new Map(seen).get(revision) ?? []),
    close: () => children.forEach((child) => child.disconnect()),
  };
};
