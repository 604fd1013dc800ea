import { join } from 'node:path';
import { toLocalDate } from '@motcua/sdk/calendar';
import { sourceLabels, type ReadSource } from '../catalogue/read-file.ts';
import { gatewayEntry } from '../catalogue/sources/gateway-entry.ts';
import { openGateway } from '../catalogue/sources/gateway.ts';
import { portalEntry } from '../catalogue/sources/portal-entry.ts';
import { usualPatience } from '../catalogue/sources/patient-fetch.ts';
import { pullGateway, type Pulled } from '../catalogue/sources/pull-gateway.ts';
import { openJournal } from '../catalogue/sources/pull-journal.ts';
import { pullPortal } from '../catalogue/sources/pull-portal.ts';
import { readEntries, type ReadEntries } from '../catalogue/sources/read-entries.ts';
import { SourceError } from '../catalogue/sources/source-error.ts';
import { takeIn } from '../catalogue/take-in.ts';
import { exitCodes, type ExitCode } from '../ingest/exit-code.ts';
import { gatewaySettings, portalAddress } from './catalogue-settings.ts';
import { counts, faultLine, publicationLines } from './catalogue-text.ts';
import type { Language } from './language.ts';
import { pullFailure } from './pull-failure.ts';
import { settingsFrom } from './settings.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

export interface PullOptions {
  source: 'gateway' | 'portal';
  dryRun?: boolean;
  skipBad?: boolean;
  fresh?: boolean;
  json?: boolean;
}

/** Ctrl-C ends the pull at its next step, with everything that came kept. */
const stoppable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
};

interface Fetched extends ReadEntries {
  resumed: number;
  /** To be called when nothing of it is needed any more. */
  end(): void;
}

const read = (
  pulled: Pulled,
  toEntry: Parameters<typeof readEntries>[1],
  end = () => {},
): Fetched => ({
  ...readEntries(pulled.records, toEntry),
  resumed: pulled.resumed,
  end,
});

const fetchFrom = (
  { source, fresh = false }: PullOptions,
  now: number,
  signal: AbortSignal,
): Promise<Fetched> => {
  const onProgress = (done: number, all: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
  };
  if (source === 'portal') {
    return pullPortal(portalAddress(), usualPatience, signal, onProgress).then((pulled) =>
      read(pulled, portalEntry),
    );
  }
  const settings = gatewaySettings();
  const path = join(settingsFrom().dataFolder, 'catalogue-pull.jsonl');
  const journal = openJournal(path, { source: `gateway ${settings.unit}`, now, fresh });
  const gateway = openGateway(settings, usualPatience, signal);
  return pullGateway(gateway, journal, onProgress).then((pulled) =>
    read(pulled, (record, tell) => gatewayEntry(record, tell, toLocalDate(now)), journal.remove),
  );
};

/**
 * `motcua catalogue pull`: everything a source has, published only when it is whole. Gives the exit code.
 */
export const pullCatalogue = (options: PullOptions, language: Language): Promise<ExitCode> =>
  withPortal(async ({ store, config, now }) => {
    const { source, dryRun = false, skipBad = false, json = false } = options;
    const fetched = await stoppable((signal) => fetchFrom(options, now(), signal)).catch(
      (error: unknown) => {
        throw error instanceof SourceError ? pullFailure(error, source) : error;
      },
    );
    const { entries, faults, resumed } = fetched;
    if (faults.length > 0 && !skipBad) {
      // The next pull asks for them again.
      fetched.end();
      if (json) say(JSON.stringify({ outcome: 'refused', source, faults, dryRun }, null, 2));
      else {
        complain(
          language === 'vi'
            ? `✗ ${source}: ${faults.length} chỗ không đọc được, danh mục vẫn như cũ. Bỏ qua chúng: --skip-bad`
            : `✗ ${source}: ${faults.length} places can't be read, the catalogue stays as it was. Leave them out with --skip-bad`,
        );
        for (const fault of faults) complain(`  ${faultLine(fault, language)}`);
      }
      return exitCodes.mend;
    }
    const said: ReadSource = {
      name: source,
      label: sourceLabels[source],
      entries,
      // What can't be read is left as this source told it before.
      partial: faults.length > 0,
      faults: [],
      lineOf: () => null,
    };
    const done = await takeIn(store, config.code, said, { origin: 'pull', now: now(), dryRun });
    if (!dryRun) fetched.end();
    if (json) {
      const outcome = { ...done, ...counts(done.changes), source, pulled: entries.length, resumed };
      say(JSON.stringify({ ...outcome, faults, dryRun }, null, 2));
    } else publicationLines(source, done, dryRun, language).forEach(say);
    return exitCodes.done;
  });
