import { dossiers } from './en/dossiers.ts';
import { figures } from './en/figures.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { words } from './en/words.ts';
import type { Strings } from './vi.ts';

export const en: Strings = { frame, words, figures, dossiers, home };
