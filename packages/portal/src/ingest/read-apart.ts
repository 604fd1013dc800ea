import { Worker } from 'node:worker_threads';
import { readingProblem } from './fault.ts';
import { MissingColumns } from './missing-columns.ts';
import { unpackRecords } from './packed-records.ts';
import type { ReadOptions } from './read-here.ts';
import type { Answer, Question } from './read-worker.ts';
import type { Detected } from './readers/detect.ts';
import type { ReadFile } from './record.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * A person is told within 20 s that a file is too heavy; starting and saying it take some of them. A
 * small file that takes long has sent its reader in circles.
 */
const deadlineFor = (bytes: number): number => (bytes < 1_000_000 ? 4_500 : 17_000);
/** With what stands outside the thread's heap (the file, long texts) the process stays within 1 GB. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };
/** A thread stands ready for the next file for so long. */
const idle = 10_000;

/** This module as source, or within the built program with the thread's own file beside it. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

let ready: Worker | undefined;
let rest: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

const takeThread = (): Worker => {
  clearTimeout(rest);
  const thread = ready ?? new Worker(script, { resourceLimits, stdout: true, stderr: true });
  ready = undefined;
  return thread;
};

const putBack = (thread: Worker): void => {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
  // An idle thread that fails takes nothing with it.
  thread.on('error', () => {});
  thread.unref();
  ready = thread;
  rest = setTimeout(() => {
    ready = undefined;
    void thread.terminate();
  }, idle);
  rest.unref();
};

const errorOf = ({ problem }: Extract<Answer, { problem: unknown }>): Error => {
  switch (problem.name) {
    case 'UnreadableFile':
      return new UnreadableFile(problem.code, { fault: problem.fault });
    case 'MissingColumns':
      return new MissingColumns(problem.missing, problem.found);
  }
};

const ask = (file: Detected, { encoding, mapping, onProgress }: ReadOptions): Promise<ReadFile> =>
  new Promise((resolve, reject) => {
    const thread = takeThread();
    const end = (problem: Error) => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
      thread.on('error', () => {});
      void thread.terminate();
      reject(problem);
    };
    const giveUp = () => end(new UnreadableFile('too-heavy'));
    const timer = setTimeout(giveUp, deadlineFor(file.bytes.length));
    thread.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : end(readingProblem(error)),
    );
    thread.on('exit', giveUp);
    thread.on('message', (answer: Answer) => {
      if ('done' in answer) {
        onProgress?.(answer.done, answer.total);
        return;
      }
      clearTimeout(timer);
      putBack(thread);
      if ('file' in answer) resolve({ ...answer.file, records: unpackRecords(answer.records) });
      else reject(errorOf(answer));
    });
    thread.ref();
    const question: Question = { file, encoding, mapping, watched: onProgress !== undefined };
    thread.postMessage(question);
  });

/**
 * Reads a file in a thread of its own, whose time and memory have an end whatever the file makes of the
 * reader. One file at a time: two at once would take twice the memory.
 */
export const readApart = (file: Detected, options: ReadOptions): Promise<ReadFile> => {
  const answer = queue.then(() => ask(file, options));
  queue = answer.catch(() => {});
  return answer;
};
