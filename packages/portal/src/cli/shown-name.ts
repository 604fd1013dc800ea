import { basename } from 'node:path';
import { cleanText } from '../ingest/clean-text.ts';

/** The name of a file, fit for a terminal: whoever sent it may have put control characters into it. */
export const shownName = (path: string): string => cleanText(basename(path));
