import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { confirm, isCancel, progress } from '@clack/prompts';
import type { Composition } from '../compose.ts';
import { applyImport, NoRowsError, type ImportReport } from '../ingest/apply.ts';
import { fileProblemText } from '../ingest/messages.ts';
import { readRegister } from '../ingest/read-file.ts';
import { parseAsOf } from './as-of.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';
import { reportLines } from './report.ts';
import { openPortal, settingsFrom } from './settings.ts';

export interface ImportOptions {
  ward?: string;
  asOf?: string;
  dryRun?: boolean;
  skipBadRows?: boolean;
  replaceSample?: boolean;
  json?: boolean;
}

/** Files over this are worth a progress bar. */
const longFile = 2_000_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
