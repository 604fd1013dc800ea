import { log } from '@clack/prompts';
import { fold } from '@motcua/sdk/text';
import type { Composition } from '../compose.ts';
import type { ImportReport } from '../ingest/apply.ts';
import type { Column } from '../ingest/column.ts';
import type { HeadingMap } from '../ingest/heading-map.ts';
import { mappingName } from '../ingest/mapping-name.ts';
import { fileProblemText } from '../ingest/messages.ts';
import { MissingColumns } from '../ingest/missing-columns.ts';
import { previewFile } from '../ingest/preview.ts';
import type { EncodingName } from '../ingest/record.ts';
import { refusedRows } from '../ingest/refusals.ts';
import { UnreadableFile } from '../ingest/unreadable-file.ts';
import type { Mapping } from '../store/store.ts';
import { askColumns, askName } from './ask-columns.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';

interface Asking {
  portal: Composition;
  bytes: Uint8Array;
  /** Name of the mapping that was asked for on the command line. */
  name: string | undefined;
  encoding: EncodingName | undefined;
  /** Whether a person is there to answer. */
  person: boolean;
  /** Nothing is to be written: the answers hold for this run alone. */
  dryRun: boolean;
  language: Language;
  take: (mapping: HeadingMap | undefined) => Promise<ImportReport>;
}

const headingMap = (columns: Mapping['columns']): HeadingMap =>
  new Map(Object.entries(columns) as [string, Column | null][]);

const headUnknown = (error: unknown): boolean =>
  error instanceof MissingColumns ||
  (error instanceof UnreadableFile && error.code === 'no-header');

const names = (mappings: Mapping[]): string => mappings.map(({ name }) => `“${name}”`).join(', ');

const unknownName = (name: string, mappings: Mapping[]): Failure =>
  new Failure(
    {
      vi: `không có cách đọc cột tên “${name}”. ${mappings.length > 0 ? `Đang có: ${names(mappings)}.` : 'Chưa lưu cách đọc nào.'} Chưa có gì thay đổi.`,
      en: `there is no mapping “${name}”. ${mappings.length > 0 ? `There are: ${names(mappings)}.` : 'None has been kept.'} Nothing was changed.`,
    },
    2,
  );

const withAdvice = (error: unknown, mappings: Mapping[]): Failure => {
  const { vi, en } = fileProblemText(error)!;
  const kept = {
    vi: mappings.length > 0 ? ` (đang có: ${names(mappings)})` : '',
    en: mappings.length > 0 ? ` (there are: ${names(mappings)})` : '',
  };
  return new Failure(
    {
      vi: `${vi} Hoặc chạy lại lệnh này trong cửa sổ dòng lệnh để chỉ từng cột một lần; các lần sau dùng --mapping TÊN${kept.vi}.`,
      en: `${en} Or run this command in a terminal to point out each column once; after that use --mapping NAME${kept.en}.`,
    },
    2,
  );
};

const needless = (name: string, language: Language): string =>
  language === 'vi'
    ? `Chưa có cách đọc cột tên “${name}”; tệp này không cần hỏi gì nên không lưu.`
    : `There is no mapping “${name}”; this file needed no question, so none was kept.`;

/** Words of the catalogue, which may be shown. */
const knownWords = async ({ store, config }: Composition): Promise<Set<string>> => {
  const procedures = await store.snapshot((readable) => readable.procedures(config.code));
  return new Set(procedures.flatMap(({ title, field }) => [fold(title), fold(field)]));
};

/** What a person said of a file's columns, and the name to keep it under; `null` for a dry run. */
interface Said {
  columns: Mapping['columns'];
  name: string | null;
}

/** Both questions come before anything is written, so that Ctrl-C at either changes nothing. */
const ask = async (
  { portal, bytes, name, encoding, dryRun, language }: Asking,
  saved: Mapping | undefined,
): Promise<Said | null> => {
  const preview = await previewFile(bytes, encoding, saved && headingMap(saved.columns));
  const answers = preview && (await askColumns(preview, await knownWords(portal), language));
  if (!answers) return null;
  // What was kept holds on: the list of last month is read as it was.
  const columns = { ...saved?.columns, ...answers };
  if (dryRun) return { columns, name: null };
  return { columns, name: name === undefined ? await askName(language) : mappingName(name) };
};

const keep = async ({ portal, language }: Asking, { columns, name }: Said): Promise<void> => {
  if (name === null) return;
  const mapping = { name, columns, savedAt: portal.now() };
  const { code } = portal.config;
  await portal.store.atomically(async (store) => {
    await store.saveMapping(code, mapping);
    await store.addAudit(code, {
      at: mapping.savedAt,
      actor: 'cli',
      action: 'mappings.save',
      requestId: null,
      detail: { mapping: name },
    });
  });
  log.success(
    language === 'vi'
      ? `Đã lưu cách đọc “${name}”. Lần sau: motcua import TỆP --mapping "${name}"`
      : `Kept as “${name}”. Next time: motcua import FILE --mapping "${name}"`,
  );
};

/** Answers by which no row can be read are not worth keeping. */
const readsRows = (report: ImportReport): boolean => report.read > refusedRows(report);

/**
 * Takes a file in with the mapping of that name, or by guess; where that fails, asks the person who is
 * there. Throws what `take` throws, with advice where a mapping would help, and `Failure`.
 */
export const takeMapped = async (asking: Asking): Promise<ImportReport> => {
  const { portal, name, person, language, take } = asking;
  const mappings = await portal.store.snapshot((store) => store.mappings(portal.config.code));
  const wanted = name === undefined ? undefined : mappingName(name);
  const saved = mappings.find((mapping) => mapping.name === wanted);
  if (wanted !== undefined && !saved && !person) throw unknownName(wanted, mappings);
  try {
    const report = await take(saved && headingMap(saved.columns));
    if (wanted !== undefined && !saved) log.info(needless(wanted, language));
    return report;
  } catch (error) {
    if (!headUnknown(error)) throw error;
    if (!person) throw withAdvice(error, mappings);
    const said = await ask(asking, saved);
    if (!said) throw error;
    const report = await take(headingMap(said.columns));
    if (readsRows(report)) await keep(asking, said);
    return report;
  }
};
