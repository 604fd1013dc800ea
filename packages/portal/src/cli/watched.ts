import type { Progress } from '../ingest/apply.ts';
import { stopped } from './failure.ts';
import type { Language, Text } from './language.ts';
import { openBar } from './progress-bar.ts';

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

/** A progress bar for a long file, when a person is watching. */
export const watched = (name: string, bytes: number, language: Language): Watched => {
  if (!process.stderr.isTTY || bytes < longFile) return { onTaken: () => {}, end: () => {} };
  const bar = openBar(name, `${name}: ${steps.open[language]}`, stopped);
  return {
    onTaken: (done, total) =>
      bar.reach(done, total, `${name}: ${steps.take[language]} ${done}/${total}`),
    end: bar.end,
  };
};
