import type { Worker } from 'node:worker_threads';

const alive = new Set<Worker>();

/**
 * A process waits at its end for its threads. Another program in its place does not, and ends as this one
 * would have. Windows knows no such call: there the thread is waited for.
 */
const leave = (code: number): void => {
  if (alive.size === 0 || process.platform === 'win32') return;
  process.execve!('/bin/sh', ['sh', '-c', `exit ${code}`], {});
};

/**
 * Ends a thread that nobody waits for any more. One within a long call of the engine does not hear of it
 * until that returns, be it minutes later: it must not hold the process up for so long.
 */
export const giveUp = (thread: Worker): void => {
  alive.add(thread);
  thread.once('exit', () => alive.delete(thread));
  void thread.terminate();
  // `terminate` would hold the process until it is done.
  thread.unref();
  // Once, and behind whatever else waits for the end.
  process.off('exit', leave).on('exit', leave);
};
