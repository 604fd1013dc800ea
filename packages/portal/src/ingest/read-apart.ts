import { Worker } from 'node:worker_threads';
import { readingProblem } from './fault.ts';
import { giveUp } from './give-up.ts';
import { MissingColumns } from './missing-columns.ts';
import { DossierUnpacker } from './packed-dossiers.ts';
import type { DossierRow } from '../store/store.ts';
import type { ReadOptions } from './read-here.ts';
import type { Answer, Question, Taken } from './read-worker.ts';
import type { Detected } from './readers/detect.ts';
import {
  endedBy,
  type Batch,
  type RegisterStream,
  type Repeats,
  type Tail,
  type Waited,
} from './register-stream.ts';
import type { DossierRecord } from './record.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * A person is told within 20 s that a file is too heavy; starting and saying it take some of them. What
 * counts is the time in which an import has nothing to do but wait for its reader, all answers of all its
 * readings together. What the reader reads while rows are written does not, so that a long register goes
 * through however slowly a disk takes it in. A small file that takes long has sent its reader in circles.
 */
const deadlineFor = (bytes: number): number => (bytes < 1_000_000 ? 4_500 : 17_000);
/** With what stands outside the thread's heap (the file, long texts) the process stays within 1 GB. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };
/** A thread stands ready for the next file for so long. */
const idle = 10_000;
/** Batches that the thread may read before the first of them is taken. */
const ahead = 32;

/** This module as source, or within the built program with the thread's own file beside it. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

let ready: Worker | undefined;
let rest: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

const silence = (thread: Worker): void => {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
  // An idle or ended thread that fails takes nothing with it.
  thread.on('error', () => {});
};

const startThread = () => new Worker(script, { resourceLimits, stdout: true, stderr: true });

const takeThread = (): Worker => {
  clearTimeout(rest);
  const thread = ready ?? startThread();
  ready = undefined;
  return thread;
};

const putBack = (thread: Worker): void => {
  silence(thread);
  thread.unref();
  ready = thread;
  rest = setTimeout(() => {
    ready = undefined;
    giveUp(thread);
  }, idle);
  rest.unref();
};

/** Starts the thread, which takes a while, before there is a file for it. */
export const prepareThread = (): void => {
  if (ready === undefined) putBack(startThread());
};

const errorOf = ({ problem }: Extract<Answer, { problem: unknown }>): Error => {
  switch (problem.name) {
    case 'UnreadableFile':
      return new UnreadableFile(problem.code, { fault: problem.fault, line: problem.line });
    case 'MissingColumns':
      return new MissingColumns(problem.doubts);
  }
};

const tooHeavy = () => new UnreadableFile('too-heavy');

/** One file in the thread. */
class Conversation {
  readonly #thread = takeThread();
  readonly #deadline: number;
  readonly #waited: Waited;
  readonly #answers: Answer[] = [];
  #heard = () => {};
  #over = false;
  #why: Error = tooHeavy();

  constructor(question: Question, waited: Waited) {
    this.#deadline = deadlineFor(question.file.bytes.length);
    this.#waited = waited;
    this.#thread.on('message', (answer: Answer) => {
      this.#answers.push(answer);
      this.#heard();
    });
    this.#thread.on('error', (error: NodeJS.ErrnoException) =>
      this.#giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : readingProblem(error)),
    );
    this.#thread.on('exit', () => this.#giveUp());
    this.#thread.ref();
    this.#thread.postMessage(question);
  }

  #giveUp(why: Error = tooHeavy()): void {
    this.#over = true;
    this.#why = why;
    silence(this.#thread);
    giveUp(this.#thread);
    this.#heard();
  }

  async next(): Promise<Exclude<Answer, { problem: unknown }>> {
    if (this.#answers.length === 0 && !this.#over) {
      const began = performance.now();
      const timer = setTimeout(() => this.#giveUp(), this.#deadline - this.#waited.ms);
      await new Promise<void>((resolve) => (this.#heard = resolve));
      clearTimeout(timer);
      this.#waited.ms += performance.now() - began;
    }
    const answer = this.#answers.shift();
    if (answer === undefined) throw this.#why;
    if (!('problem' in answer)) return answer;
    this.#finish();
    throw errorOf(answer);
  }

  more(): void {
    if (!this.#over) this.#thread.postMessage('taken' satisfies Taken);
  }

  #finish(): void {
    if (!this.#over) putBack(this.#thread);
    this.#over = true;
  }

  /** The thread is done, or is not to go on. */
  end(done: boolean): void {
    if (this.#over) return;
    if (done) this.#finish();
    else this.#giveUp();
  }
}

/** The batch in an answer, where one is. */
type BatchIn<Dossier> = (answer: Answer) => Batch<Dossier> | null;

async function* batchesOf<Dossier>(
  conversation: Conversation,
  batchIn: BatchIn<Dossier>,
  ended: () => void,
): AsyncGenerator<Batch<Dossier>, Tail> {
  let done = false;
  try {
    for (;;) {
      const answer = await conversation.next();
      if ('tail' in answer) {
        done = true;
        return answer.tail;
      }
      const batch = batchIn(answer);
      if (batch === null) continue;
      yield batch;
      conversation.more();
    }
  } finally {
    conversation.end(done);
    ended();
  }
}

export interface ApartOptions extends ReadOptions {
  repeats?: Repeats | undefined;
  /** Of the import that this reading is for; of this reading alone unless told. */
  waited?: Waited | undefined;
}

const open = async <Dossier>(
  question: Omit<Question, 'ahead'>,
  batchIn: BatchIn<Dossier>,
  waited: Waited = { ms: 0 },
): Promise<RegisterStream<Dossier>> => {
  let ended = () => {};
  const turn = queue;
  queue = new Promise<void>((resolve) => (ended = resolve));
  await turn;
  const conversation = new Conversation({ ...question, ahead }, waited);
  try {
    const answer = await conversation.next();
    if (!('head' in answer)) throw new UnreadableFile('damaged-workbook');
    const end = () => {
      conversation.end(false);
      ended();
    };
    return { ...answer.head, batches: endedBy(batchesOf(conversation, batchIn, ended), end) };
  } catch (error) {
    conversation.end(false);
    ended();
    throw error;
  }
};

/**
 * Reads a file in a thread of its own, whose time and memory have an end whatever the file makes of the
 * reader, while this one does what it likes with the batches. One file at a time: two at once would take
 * twice the memory. The batches must be read to the end or returned.
 */
export const openRecordsApart = (
  file: Detected,
  { encoding, mapping, repeats, waited }: ApartOptions,
): Promise<RegisterStream<DossierRecord>> =>
  open(
    { file, encoding, mapping, repeats, hashing: undefined },
    (answer) => ('batch' in answer ? answer.batch : null),
    waited,
  );

/** The same, of what is kept: the digits of phones never leave the thread. */
export const openDossiersApart = (
  file: Detected,
  { encoding, mapping, repeats, waited }: ApartOptions,
  hashing: NonNullable<Question['hashing']>,
): Promise<RegisterStream<DossierRow>> => {
  const unpacker = new DossierUnpacker();
  return open(
    { file, encoding, mapping, repeats, hashing },
    (answer) =>
      'packed' in answer
        ? { ...answer.packed, dossiers: unpacker.unpack(answer.packed.dossiers) }
        : null,
    waited,
  );
};
