import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FeedbackReport } from '@motcua/sdk';
import { exitCodes } from '../ingest/exit-code.ts';
import type { EncodingName } from '../ingest/record.ts';
import type { JsonOutcome } from '../ingest/report-json.ts';
import type { Language } from '../statistics/source-label.ts';
import { UploadError } from './upload-error.ts';

/** The built command; it stands beside the built server, or is it. */
const program = fileURLToPath(new URL('./motcua.js', import.meta.url));

const longestImport = 10 * 60_000;
const mostMegabytes = 2_048;
/** 10 000 refusals in words are a tenth of it. */
const mostOutput = 64 * 1024 * 1024;

/** What the command prints of a register, or of a file of feedback. */
export type FileOutcome = JsonOutcome | FeedbackReport;

export interface ImportJob {
  dataFolder: string;
  /** An absolute path. */
  path: string;
  /** A register unless told. */
  what?: 'feedback' | undefined;
  /** The dates that a file of feedback tells of. */
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
  dryRun?: boolean | undefined;
  skipBadRows?: boolean | undefined;
  replaceSample?: boolean | undefined;
  /** Name of a mapping that was kept. */
  mapping?: string | undefined;
  encoding?: EncodingName | undefined;
  language: Language;
  /** Who it is done for, for the audit log. */
  actor: string;
  requestId: string;
}

/** The command ended in a way that tells nothing of the file. Its store is as before, or wholly changed. */
export class ImportFailed extends Error {
  override readonly name = 'ImportFailed';
}

const argumentsOf = ({
  path,
  what,
  period,
  from,
  to,
  asOf,
  dryRun,
  skipBadRows,
  replaceSample,
  mapping,
  encoding,
}: ImportJob): string[] => [
  `--max-old-space-size=${mostMegabytes}`,
  program,
  ...(what === undefined ? [] : [what]),
  'import',
  path,
  '--json',
  ...(asOf === undefined ? [] : [`--as-of=${asOf}`]),
  ...(period === undefined ? [] : [`--period=${period}`]),
  ...(from === undefined ? [] : [`--from=${from}`]),
  ...(to === undefined ? [] : [`--to=${to}`]),
  ...(dryRun ? ['--dry-run'] : []),
  ...(skipBadRows ? ['--skip-bad-rows'] : []),
  ...(replaceSample ? ['--replace-sample'] : []),
  ...(mapping === undefined ? [] : [`--mapping=${mapping}`]),
  ...(encoding === undefined ? [] : [`--encoding=${encoding}`]),
];

const environmentOf = ({ dataFolder, language, actor, requestId }: ImportJob) => {
  // With it, the command would print what an error says, and that could name a value.
  const { MOTCUA_DEBUG: _, ...rest } = process.env;
  return {
    ...rest,
    MOTCUA_DATA: dataFolder,
    MOTCUA_LANG: language,
    MOTCUA_ACTOR: `${actor} ${requestId}`,
  };
};

const yieldsToTheServer = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not every system lets it; then both share as they are.
  }
};

/** The command's own sentence about what went wrong; never a line of anything else. */
const sentenceIn = (complaint: string): string =>
  /^✗ .{1,300}/m.exec(complaint)?.[0] ?? 'without a word';

const parse = (output: Buffer[], size: number): FileOutcome | null => {
  if (size > mostOutput) return null;
  try {
    return JSON.parse(Buffer.concat(output).toString()) as FileOutcome;
  } catch {
    return null;
  }
};

/**
 * Runs `motcua import --json`, or `motcua feedback import`: the rules and the answer are the command's own, and its memory and its
 * work are not the server's. Rejects with `ImportFailed`, or with `UploadError` while the store is held.
 */
export const runImport = (job: ImportJob, stop: AbortSignal): Promise<FileOutcome> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, argumentsOf(job), {
      env: environmentOf(job),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      signal: AbortSignal.any([stop, AbortSignal.timeout(longestImport)]),
      killSignal: 'SIGKILL',
    });
    yieldsToTheServer(child.pid);
    const output: Buffer[] = [];
    let [size, complaint] = [0, ''];
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostOutput) output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 10_000) complaint += chunk.toString();
    });
    child.once('error', (error) => failed(new ImportFailed(`the import: ${error.name}`)));
    child.once('close', (code, signal) => {
      if (code === exitCodes.unwritable) return failed(new UploadError('store-unwritable'));
      if (code === exitCodes.busy) return failed(new UploadError('store-busy'));
      const told = code === exitCodes.done || code === exitCodes.mend;
      const outcome = told ? parse(output, size) : null;
      if (outcome) return done(outcome);
      failed(new ImportFailed(`the import ended with ${signal ?? code}: ${sentenceIn(complaint)}`));
    });
  });
