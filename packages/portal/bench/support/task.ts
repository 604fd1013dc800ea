import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A task that takes longer hangs. */
const timeout = 180_000;
const running = new Set<ChildProcess>();

process.prependListener('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Runs `bench/tasks/NAME.ts` in a process of its own, so that no measurement inherits another one's heap
 * or compiled code. Gives what the task handed to `answer`.
 */
export const runTask = <Answer>(name: string, ...args: (string | number)[]): Promise<Answer> => {
  const file = fileURLToPath(new URL(`../tasks/${name}.ts`, import.meta.url));
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [file, ...args.map(String)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout,
      killSignal: 'SIGKILL',
    });
    running.add(child);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', failed);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) done(JSON.parse(said) as Answer);
      else failed(new Error(`The task ${name} ended with ${signal ?? code}.`));
    });
  });
};

/** What a task has to say, once, at its end. */
export const answer = (value: unknown): void => {
  process.stdout.write(JSON.stringify(value));
};
