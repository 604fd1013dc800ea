/** Milliseconds between two looks. */
const every = 20;
/** How much of a lag is remembered at the next look: one long pause is not forgotten at once. */
const remembered = 0.7;

export interface LoopLag {
  /** Milliseconds by which whatever becomes due now is late. */
  now(): number;
  stop(): void;
}

/** How late the event loop is: what all requests wait for, whatever they ask. */
export const watchLoopLag = (): LoopLag => {
  let last = performance.now();
  let lag = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    lag = Math.max(now - last - every, lag * remembered, 0);
    last = now;
  }, every);
  timer.unref();
  return {
    now: () => Math.max(lag, performance.now() - last - every),
    stop: () => clearInterval(timer),
  };
};
