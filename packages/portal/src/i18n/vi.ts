import { dossiers } from './vi/dossiers.ts';
import { figures } from './vi/figures.ts';
import { frame } from './vi/frame.ts';
import { home } from './vi/home.ts';
import { words } from './vi/words.ts';

/** The source of the interface's words. A page's own sentences stand in the page of its language. */
export const vi = { frame, words, figures, dossiers, home };

export type Strings = typeof vi;
