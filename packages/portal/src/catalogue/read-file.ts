import {
  CatalogueError,
  checkCatalogue,
  type CatalogueFault,
  type LineOfEntry,
} from './catalogue-file.ts';
import type { Entry } from './entry.ts';
import { linesOf } from './json-lines.ts';
import type { LayerName } from './layer.ts';
import { gatewayEntry } from './sources/gateway-entry.ts';
import { portalEntry } from './sources/portal-entry.ts';
import { readEntries } from './sources/read-entries.ts';
import { objectOf } from './sources/source-text.ts';
import { unwrapped } from './sources/unwrap.ts';

/** What a file says, of whichever kind it is. */
export interface ReadSource {
  name: LayerName;
  label: string;
  entries: Entry[];
  /** It speaks of some procedures only: the others of its source stay as they are. */
  partial: boolean;
  /** What can't be used of it: with any, nothing is taken in. */
  faults: readonly CatalogueFault[];
  lineOf: LineOfEntry;
}

export const sourceLabels = {
  gateway: 'Cổng dữ liệu thủ tục hành chính quốc gia',
  portal: 'Cổng Dịch vụ công quốc gia',
} as const;

const unreadable = (line: number | null, reason: string): CatalogueError =>
  new CatalogueError([{ line, where: 'file', path: '', reason }]);

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(null, 'is not UTF-8 text');
  }
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    const told = /line (\d+)/.exec((error as Error).message)?.[1];
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const before = at === undefined ? json : json.slice(0, Number(at));
    throw unreadable(told ? Number(told) : before.split('\n').length, 'is not JSON');
  }
};

/**
 * Reads a file of our own format, an answer of the national gateway or of the national portal's public
 * JSON; the kind is told by content. Throws {@link CatalogueError} for what is none of these; the faults
 * of single entries stand in the answer. `skipBad` leaves records of the national sources out that have one.
 */
export const readSource = (bytes: Uint8Array, skipBad = false): ReadSource => {
  const json = textOf(bytes);
  const file = parsed(json);
  if (objectOf(file)['format'] !== undefined)
    return { ...checkCatalogue(file, json), partial: false };

  const answer = unwrapped(file);
  const { result, data } = objectOf(answer);
  const items = objectOf(data)['items'];
  const [name, records, path] = Array.isArray(items)
    ? (['portal', items, ['data', 'items']] as const)
    : ([
        'gateway',
        Array.isArray(answer) ? answer : result,
        Array.isArray(answer) ? [] : ['result'],
      ] as const);
  if (!Array.isArray(records) || records.length === 0)
    throw unreadable(1, 'is neither a catalogue nor an answer of the gateway or the portal');
  // Inside a text in a text there are no lines to speak of.
  const lineOf = answer === file ? linesOf(json).lineOf : () => null;
  const { entries, faults } = readEntries(
    records,
    name === 'portal' ? portalEntry : gatewayEntry,
    (index, inside) => lineOf([...path, index, ...inside]),
  );
  return {
    name,
    label: sourceLabels[name],
    entries,
    partial: true,
    faults: skipBad ? [] : faults,
    lineOf: () => null,
  };
};
