import { progress } from '@clack/prompts';
import type { Progress } from '../ingest/read-file.ts';

/** Rows under this are read before a bar could be seen. */
const longList = 5_000;

/** A progress bar on standard error for long files, when a person is watching. */
export const watched = (label: string): { onProgress: Progress; end: () => void } => {
  if (!process.stderr.isTTY) return { onProgress: () => {}, end: () => {} };
  let bar: ReturnType<typeof progress> | undefined;
  let shown = 0;
  return {
    onProgress: (done, total) => {
      if (total < longList) return;
      if (!bar) {
        bar = progress({ max: total, output: process.stderr });
        bar.start(label);
      }
      bar.advance(done - shown, `${label}: ${done}/${total}`);
      shown = done;
    },
    end: () => bar?.stop(label),
  };
};
