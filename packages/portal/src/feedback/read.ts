import { isLocalDate, type Period } from '@motcua/sdk/calendar';
import { feedbackFileKinds } from '@motcua/sdk/schemas';
import { readingProblem } from '../ingest/fault.ts';
import { sheetsIn } from '../ingest/read-here.ts';
import type { Cell, Sheet, SheetRow } from '../ingest/raw-row.ts';
import { detect, textOf } from '../ingest/readers/detect.ts';
import { field, isObject } from '../ingest/readers/json-field.ts';
import { knownHeadings } from './columns.ts';
import { FeedbackFileError } from './file-error.ts';
import { tableOf, type Table } from './table.ts';

/** A month of a ward is some kilobytes. */
export const mostFeedbackBytes = 5_000_000;

const cellOf = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** The list as a sheet: its names are the headings, and a row bears its place in the list. */
const sheetOf = (list: unknown[]): Sheet => {
  const names = [...new Set(list.flatMap((each) => (isObject(each) ? Object.keys(each) : [])))];
  const rows = list.map((each, at): SheetRow => ({
    row: at + 1,
    cells: names.map((name) => cellOf(field(each, name))),
  }));
  return { name: '', date1904: false, rows: [{ row: 0, cells: names }, ...rows] };
};

/** Heads an empty list, which has no names of its own. */
const emptyHead = {
  feedback: ['number', 'received', 'subject'],
  ratings: ['day', 'desk', 'satisfied', 'neutral', 'dissatisfied'],
};

const rangeOf = (period: unknown): Period | null => {
  const [from, to] = [field(period, 'from'), field(period, 'to')];
  const isDate = (value: unknown): value is string =>
    typeof value === 'string' && isLocalDate(value);
  return isDate(from) && isDate(to) && from <= to ? { from, to } : null;
};

/** `{"period": {"from", "to"}, "feedback": […]}` or `"ratings"`. */
const jsonTable = (text: string): Table => {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new FeedbackFileError('damaged-json');
  }
  const kind = feedbackFileKinds.find((name) => Array.isArray(field(content, name)));
  if (kind === undefined) throw new FeedbackFileError('other-json');
  const list = field(content, kind) as unknown[];
  const sheet: Sheet =
    list.length === 0
      ? { name: '', date1904: false, rows: [{ row: 0, cells: emptyHead[kind] }] }
      : sheetOf(list);
  const table = tableOf([sheet]);
  if (table.kind !== kind) throw new FeedbackFileError('other-json');
  return { ...table, range: rangeOf(field(content, 'period')) };
};

/** The table of a file of any kind, told by its content. Throws `FeedbackFileError`, `UnreadableFile`. */
export const readFeedback = async (bytes: Uint8Array): Promise<Table> => {
  if (bytes.length > mostFeedbackBytes) throw new FeedbackFileError('too-large');
  try {
    const file = detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (file.kind === 'json') return jsonTable(textOf(file.bytes).text);
    return tableOf((await sheetsIn(file, undefined, knownHeadings)).sheets);
  } catch (error) {
    if (error instanceof FeedbackFileError) throw error;
    const problem = readingProblem(error);
    // Its sentence would speak of the headings of a register.
    throw 'code' in problem && problem.code === 'no-header'
      ? new FeedbackFileError('no-head')
      : problem;
  }
};
