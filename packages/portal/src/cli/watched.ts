import { progress } from '@clack/prompts';
import type { Progress } from '../ingest/apply.ts';
import type { Language, Text } from './language.ts';

/** Smaller files are in before a bar could be seen. */
const longFile = 1_000_000;

const steps = {
  open: { vi: 'đang mở tệp', en: 'opening the file' },
  take: { vi: 'đang đọc và ghi', en: 'reading and saving' },
} satisfies Record<string, Text>;

export interface Watched {
  onTaken: Progress;
  end(): void;
}

/** A progress bar on standard error for a long file, when a person is watching. */
export const watched = (name: string, bytes: number, language: Language): Watched => {
  if (!process.stderr.isTTY || bytes < longFile) return { onTaken: () => {}, end: () => {} };
  const bar = progress({ max: 100, output: process.stderr });
  bar.start(`${name}: ${steps.open[language]}`);
  let shown = 0;
  return {
    onTaken: (done, total) => {
      const reached = Math.floor((100 * done) / total);
      bar.advance(reached - shown, `${name}: ${steps.take[language]} ${done}/${total}`);
      shown = reached;
    },
    end: () => bar.stop(name),
  };
};
