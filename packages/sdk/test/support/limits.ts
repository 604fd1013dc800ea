/** Most bytes of the client after minifying and gzip -9, all of them our own. */
export const mostOfClient = {
  /** All files that a bundler loads before anything is called, each by itself. */
  atOnce: 5_000,
  /** What requests and answers look like, and what reads it, besides those: from when a client is made. */
  contract: 6_600,
  /** The live stream besides both, from when it is first asked for. */
  live: 3_000,
  /**
   * All of it where a bundler makes one file, and the same without the live stream (plan: 20 000), and
   * without the contract either (plan: 5 120).
   */
  oneFile: { whole: 12_450, withoutLive: 10_600, machinery: 6_600 },
};
