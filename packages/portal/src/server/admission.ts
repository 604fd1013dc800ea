/** More was asked than can be answered in time. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

/** What people come for last is given up first. */
export type Worth = 'catalogue' | 'other';

export interface AdmissionLimits {
  /** Answers being made at the same time. More would only make each of them slower. */
  atOnce: number;
  /** So few are never refused: however slow the machine is, it is not because of them. */
  fewest: number;
  /** Milliseconds that an answer may be expected to wait before it is begun. */
  patience: Record<Worth, number>;
}

export const admissionLimits: AdmissionLimits = {
  atOnce: 4,
  fewest: 8,
  patience: { catalogue: 120, other: 60 },
};

/** Milliseconds. */
const busyFrom = 20;

type Work<T> = () => Promise<T> | T;

export interface Admission {
  /** Does the work when its turn comes. Rejects with `Overloaded`, at once, when that would be too late. */
  queue<T>(worth: Worth, work: Work<T>): Promise<T>;
  /** Does the work now, or rejects with `Overloaded`: for what waits for its caller, and would hold up a queue. */
  pass<T>(worth: Worth, work: Work<T>): Promise<T>;
  /** Waiting and under way. */
  size(): number;
  /** Whether anybody waits: then what nobody waits for is left for later. */
  isBusy(): boolean;
}

/** Weight of the newest duration in the usual one: the last twenty or so count. */
const newest = 0.1;

/**
 * Little's law: who joins a queue waits for what stands in it, times what each takes, over how many are
 * served at once. Only work that costs something comes here; what is held is sent without asking, since
 * that costs no more than to refuse it.
 */
export const createAdmission = (
  { atOnce, fewest, patience }: AdmissionLimits,
  /** Milliseconds by which the event loop is late. */
  lag: () => number,
): Admission => {
  /** Milliseconds that one piece of work takes, beside the others that run meanwhile. */
  let usual = 10;
  let running = 0;
  let size = 0;
  const waiting: Record<Worth, (() => void)[]> = { catalogue: [], other: [] };

  const expectedWait = (worth: Worth): number => {
    if (running < atOnce) return 0;
    // The catalogue goes first: what else waits is not before it.
    const before = waiting.catalogue.length + (worth === 'other' ? waiting.other.length : 0);
    return ((before + 1) * usual) / atOnce;
  };
  const admitted = async <T>(worth: Worth, work: Work<T>): Promise<T> => {
    if (size >= fewest && lag() + expectedWait(worth) > patience[worth]) throw new Overloaded();
    size += 1;
    try {
      return await work();
    } finally {
      size -= 1;
    }
  };

  const turn = async (worth: Worth): Promise<void> => {
    if (running >= atOnce) await new Promise<void>((done) => waiting[worth].push(done));
    else running += 1;
  };
  /** A place goes from hand to hand, so that nobody slips in between. */
  const handOn = (): void => {
    const next = waiting.catalogue.shift() ?? waiting.other.shift();
    if (next) next();
    else running -= 1;
  };
  const inTurn = async <T>(worth: Worth, work: Work<T>): Promise<T> => {
    await turn(worth);
    const began = performance.now();
    try {
      return await work();
    } finally {
      usual += newest * (performance.now() - began - usual);
      handOn();
    }
  };
  return {
    queue: (worth, work) => admitted(worth, () => inTurn(worth, work)),
    pass: admitted,
    size: () => size,
    isBusy: () => size > 0 || lag() > busyFrom,
  };
};
