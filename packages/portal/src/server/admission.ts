import { LRUCache } from 'lru-cache';

/** More was asked than can be answered in time. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

/** What people come for last is given up first. */
export type Worth = 'catalogue' | 'other';

/** One answer that is asked for. */
export interface Wish {
  worth: Worth;
  /** Its route: answers of one route take about as long as each other. */
  route: string;
}

export interface AdmissionLimits {
  /** Answers being made at the same time. Most are made without a pause: more make each of them slower. */
  atOnce: number;
  /** So few are not refused because the event loop is late: whatever held it up, it was not they. */
  fewest: number;
  /** Milliseconds within which an answer must be expected to be made. */
  patience: Record<Worth, number>;
}

export const admissionLimits: AdmissionLimits = {
  atOnce: 1,
  fewest: 8,
  patience: { catalogue: 160, other: 110 },
};

/** Milliseconds. */
const busyFrom = 20;

type Work<T> = () => Promise<T> | T;

export interface Admission {
  /** Does the work when its turn comes. Rejects with `Overloaded`, at once, when that would be too late. */
  queue<T>(wish: Wish, work: Work<T>): Promise<T>;
  /** Does the work now, or rejects with `Overloaded`: for what waits for its caller, and would hold up a queue. */
  pass<T>(wish: Wish, work: Work<T>): Promise<T>;
  /** Waiting and under way. */
  size(): number;
  /** Whether anybody waits: then what nobody waits for is left for later. */
  isBusy(): boolean;
}

/** Weight of the newest duration in the usual one: the last twenty or so count. */
const newest = 0.1;
/** Milliseconds that an answer takes, until more is known of its route. */
const unknown = 5;
/** One duration counts as so many times the usual at most: the first of their kind are slow, the next are not. */
const mostSurprise = 3;
/** Routes of addresses that nobody made come and go. */
const mostRoutes = 200;

/** Milliseconds that answers of a route usually take. */
const createUsual = () => {
  const usual = new LRUCache<string, number>({ max: mostRoutes });
  const of = (route: string): number => usual.get(route) ?? unknown;
  return {
    of,
    learn: (route: string, took: number): void => {
      const before = of(route);
      usual.set(route, before + newest * (Math.min(took, mostSurprise * before) - before));
    },
  };
};

interface Waiting {
  begin: () => void;
  usual: number;
}

const sumOf = (list: readonly { usual: number }[]): number =>
  list.reduce((sum, { usual }) => sum + usual, 0);

/**
 * Who joins a queue waits for those before it, each for as long as its route usually takes. Only work that
 * costs something comes here; what is held is sent without asking, since that costs no more than to refuse it.
 */
export const createAdmission = (
  { atOnce, fewest, patience }: AdmissionLimits,
  /** Milliseconds by which the event loop is late. */
  lag: () => number,
): Admission => {
  const usual = createUsual();
  const running = new Set<{ usual: number }>();
  const waiting: Record<Worth, Waiting[]> = { catalogue: [], other: [] };
  let size = 0;

  /** Milliseconds until an answer would be made. */
  const expected = ({ worth, route }: Wish): number => {
    if (running.size < atOnce) return 0;
    // The catalogue goes first: what else waits is not before it.
    const before = [...running, ...waiting.catalogue, ...(worth === 'other' ? waiting.other : [])];
    return sumOf(before) / atOnce + usual.of(route);
  };
  const admitted = async <T>(wish: Wish, work: Work<T>): Promise<T> => {
    const late = size < fewest ? 0 : lag();
    if (late + expected(wish) > patience[wish.worth]) throw new Overloaded();
    size += 1;
    try {
      return await work();
    } finally {
      size -= 1;
    }
  };

  const next = (): void => {
    if (running.size < atOnce) (waiting.catalogue.shift() ?? waiting.other.shift())?.begin();
  };
  const inTurn = async <T>({ worth, route }: Wish, work: Work<T>): Promise<T> => {
    const one = { usual: usual.of(route) };
    if (running.size >= atOnce) {
      await new Promise<void>((done) => {
        const begin = () => {
          running.add(one);
          done();
        };
        waiting[worth].push({ ...one, begin });
      });
    } else running.add(one);
    const began = performance.now();
    try {
      return await work();
    } finally {
      usual.learn(route, performance.now() - began);
      // Work that never leaves the processor would go from hand to hand for as long as anybody waits, and
      // nobody who asks meanwhile would even be heard.
      setImmediate(() => {
        running.delete(one);
        next();
      });
    }
  };
  return {
    queue: (wish, work) => admitted(wish, () => inTurn(wish, work)),
    pass: admitted,
    size: () => size,
    isBusy: () => size > 0 || lag() > busyFrom,
  };
};
