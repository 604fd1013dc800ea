import { stat } from 'node:fs/promises';
import { confirm, isCancel } from '@clack/prompts';
import type { Composition } from '../compose.ts';
import { importRegister, type ImportReport } from '../ingest/apply.ts';
import type { HeadingMap } from '../ingest/heading-map.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { fileProblemText } from '../ingest/messages.ts';
import { digestOf, mostBytes, openRegister, prepareThread } from '../ingest/read-file.ts';
import type { EncodingName } from '../ingest/record.ts';
import { toJson, type JsonOutcome } from '../ingest/report-json.ts';
import { readShared } from '../ingest/shared-bytes.ts';
import { UnreadableFile } from '../ingest/unreadable-file.ts';
import { parseAsOf } from './as-of.ts';
import { noteImport } from './audit.ts';
import { Failure, stopped } from './failure.ts';
import type { Language, Text } from './language.ts';
import { takeMapped } from './mapping.ts';
import { reportLines } from './report.ts';
import { openPortal, settingsFrom } from './settings.ts';
import { shownName } from './shown-name.ts';
import { watched } from './watched.ts';

export interface ImportOptions {
  ward?: string;
  asOf?: string;
  dryRun?: boolean;
  skipBadRows?: boolean;
  replaceSample?: boolean;
  mapping?: string;
  encoding?: EncodingName;
  json?: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const noFile: Text = {
  vi: 'không mở được tệp. Mời kiểm tra tên và đường dẫn. Chưa có gì thay đổi.',
  en: "the file can't be opened. Please check its name and folder. Nothing was changed.",
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  let size: number;
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Error('not a file');
    size = found.size;
  } catch {
    throw new Failure(noFile, 2);
  }
  if (size > mostBytes) throw new UnreadableFile('too-large');
  try {
    return await readShared(path);
  } catch {
    throw new Failure(noFile, 2);
  }
};

const personIsThere = () => process.stdin.isTTY && process.stdout.isTTY;

const sampleQuestion = {
  real: {
    vi: 'Kho đang giữ dữ liệu mẫu. Xóa dữ liệu mẫu rồi nạp tệp này?',
    en: 'The store holds the sample data. Remove it and take this file?',
  },
  dry: {
    vi: 'Kho đang giữ dữ liệu mẫu. Xem trước như khi đã xóa mẫu (không xóa gì)?',
    en: 'The store holds the sample. Show the outcome without it (nothing is removed)?',
  },
} satisfies Record<string, Text>;

const mayReplaceSample = async (dryRun: boolean, language: Language): Promise<boolean> => {
  if (!personIsThere()) return false;
  const answer = await confirm({
    message: sampleQuestion[dryRun ? 'dry' : 'real'][language],
    active: language === 'vi' ? 'Có' : 'Yes',
    inactive: language === 'vi' ? 'Không' : 'No',
    initialValue: false,
  });
  if (isCancel(answer)) throw stopped();
  return answer;
};

const importOne = async (
  portal: Composition,
  path: string,
  options: ImportOptions,
  language: Language,
): Promise<ImportReport> => {
  const bytes = await bytesOf(path);
  const asOf = options.asOf === undefined ? undefined : parseAsOf(options.asOf, portal.now());
  const { dryRun = false, encoding } = options;
  const ward = portal.config.code;
  const hashing = { ward, hasher: portal.hasher };
  const take = async (mapping: HeadingMap | undefined, replaceSample: boolean | undefined) => {
    const bar = watched(shownName(path), bytes.length, language);
    try {
      return await importRegister(portal, {
        ward,
        digest: () => digestOf(bytes),
        open: (repeats, waited) =>
          openRegister(bytes, { encoding, mapping, repeats, waited, hashing }),
        asOf,
        skipBadRows: options.skipBadRows,
        dryRun,
        replaceSample,
        onProgress: bar.onTaken,
        onDecided: bar.end,
      });
    } finally {
      bar.end();
    }
  };
  const takeOrAsk = async (mapping: HeadingMap | undefined): Promise<ImportReport> => {
    const report = await take(mapping, options.replaceSample);
    if (report.outcome !== 'sample-in-the-way' || options.json) return report;
    return (await mayReplaceSample(dryRun, language)) ? take(mapping, true) : report;
  };
  return takeMapped({
    portal,
    bytes,
    name: options.mapping,
    encoding,
    person: !options.json && personIsThere(),
    dryRun,
    language,
    take: takeOrAsk,
  });
};

const wardFailure = (ward: string): Failure =>
  new Failure(
    {
      vi: `Cổng này chỉ phục vụ đơn vị ${ward}. Mời bỏ --ward hoặc ghi đúng mã. Chưa có gì thay đổi.`,
      en: `This portal serves ward ${ward} only. Please leave --ward out or give that code. Nothing was changed.`,
    },
    2,
  );

/**
 * Takes files in, each whole or not at all. Gives the exit code: 0 when every file was taken in (or was
 * in already), 2 when one must be mended.
 */
export const importFiles = async (
  files: string[],
  options: ImportOptions,
  language: Language,
): Promise<0 | 2> => {
  prepareThread();
  const portal = await openPortal(settingsFrom());
  const outcomes: JsonOutcome[] = [];
  let exitCode: 0 | 2 = 0;
  try {
    if (options.ward !== undefined && options.ward !== portal.config.code) {
      throw wardFailure(portal.config.code);
    }
    for (const path of files) {
      try {
        const report = await importOne(portal, path, options, language);
        if (report.outcome !== 'applied' && report.outcome !== 'identical') exitCode = 2;
        await noteImport(portal, report, options);
        outcomes.push(toJson(report, language));
        if (options.json) continue;
        const lines = reportLines(shownName(path), report, {
          dryRun: options.dryRun ?? false,
          language,
        });
        lines.forEach(say);
      } catch (error) {
        const mendable = error instanceof Failure && error.exitCode === exitCodes.mend;
        const text = mendable ? error.text : fileProblemText(error);
        if (!text) throw error;
        exitCode = 2;
        await noteImport(portal, { outcome: 'unreadable' }, options);
        outcomes.push({ outcome: 'unreadable', error: text[language] });
        if (!options.json) complain(`✗ ${shownName(path)}: ${text[language]}`);
      }
    }
  } finally {
    await portal.close();
  }
  if (options.json) say(JSON.stringify(outcomes.length === 1 ? outcomes[0] : outcomes, null, 2));
  return exitCode;
};
