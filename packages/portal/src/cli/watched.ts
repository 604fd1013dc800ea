import { progress } from '@clack/prompts';
import type { Progress } from '../ingest/read-file.ts';
import type { Language, Text } from './language.ts';

/** Smaller files are in before a bar could be seen. */
const longFile = 1_000_000;

const steps = {
  open: { vi: 'đang mở tệp', en: 'opening the file' },
  read: { vi: 'đang đọc', en: 'reading' },
  save: { vi: 'đang ghi', en: 'saving' },
} satisfies Record<string, Text>;

export interface Watched {
  onRead: Progress;
  onSaved: Progress;
  end(): void;
}

/** A progress bar on standard error for a long file, when a person is watching: read, then saved. */
export const watched = (name: string, bytes: number, language: Language): Watched => {
  if (!process.stderr.isTTY || bytes < longFile) {
    return { onRead: () => {}, onSaved: () => {}, end: () => {} };
  }
  const bar = progress({ max: 100, output: process.stderr });
  bar.start(`${name}: ${steps.open[language]}`);
  let shown = 0;
  const half =
    (step: 'read' | 'save', from: number): Progress =>
    (done, total) => {
      const reached = from + (total === 0 ? 50 : Math.floor((50 * done) / total));
      bar.advance(reached - shown, `${name}: ${steps[step][language]} ${done}/${total}`);
      shown = reached;
    };
  return { onRead: half('read', 0), onSaved: half('save', 50), end: () => bar.stop(name) };
};
