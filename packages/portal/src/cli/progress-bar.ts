import { progress } from '@clack/prompts';
import { exitCodes } from '../ingest/exit-code.ts';
import { complainOf, type Failure } from './failure.ts';

export interface ProgressBar {
  reach(done: number, total: number, message: string): void;
  /** To be called before what is done can no longer be stopped, and before a question; again does nothing. */
  end(): void;
}

/** A bar on standard error. Ctrl-C under it ends the command with what `stopped` says. */
export const openBar = (name: string, message: string, stopped: () => Failure): ProgressBar => {
  const bar = progress({
    max: 100,
    output: process.stderr,
    cancelMessage: name,
    onCancel: () => process.exit(exitCodes.stopped),
  });
  // The bar takes the keys for itself, and ends the process at Ctrl-C as if all were done.
  const ended = (code: number) => {
    if (code !== exitCodes.done && code !== exitCodes.stopped) return;
    bar.cancel(name);
    const failure = stopped();
    complainOf(failure.text);
    process.exitCode = failure.exitCode;
  };
  process.prependListener('exit', ended);
  bar.start(message);
  let shown = 0;
  return {
    reach: (done, total, now) => {
      const reached = Math.floor((100 * done) / total);
      bar.advance(reached - shown, now);
      shown = reached;
    },
    end: () => {
      process.off('exit', ended);
      bar.stop(name);
    },
  };
};
