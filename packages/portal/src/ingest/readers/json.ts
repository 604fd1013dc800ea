import type { Column } from '../column.ts';
import type { RawRow } from '../raw-row.ts';
import type { Encoding, EncodingName } from '../record.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { field } from './json-field.ts';
import { readJsonList } from './json-list.ts';
import { readingWords } from './json-words.ts';
import { mostRows } from './limits.ts';
import { progressRow, type RawUpdate, type UpdateColumn } from './progress-json.ts';
import { syncRow } from './sync-json.ts';

const mostWraps = 3;
/** An answer inside a text is in memory three times. */
const mostWrapped = 60_000_000;

/** Columns of words. */
const dossierWords: Column[] = ['procedureTitle', 'field', 'channel', 'status', 'unit'];
const stepWords: UpdateColumn[] = ['status'];
/** Elements by which kind and font of a list are told. */
const lookedAt = 100;

export type JsonRows =
  | { kind: 'sync-json'; rows: Iterable<RawRow> }
  | { kind: 'progress-json'; rows: Iterable<RawUpdate> };

const services: Record<string, JsonRows['kind']> = {
  dongbohosomc: 'sync-json',
  capnhattiendohosomc: 'progress-json',
};

/** Without a service's name the first element tells: only steps have the time of one. */
const kindOf = (service: unknown, first: unknown): JsonRows['kind'] => {
  if (typeof service === 'string' && service.trim() !== '') {
    const kind = services[service.trim().toLowerCase()];
    if (kind === undefined) throw new UnreadableFile('other-service');
    return kind;
  }
  if (field(first, 'MaHoSo') === undefined) {
    if (typeof service === 'string' && first === undefined) return 'sync-json';
    throw new UnreadableFile('other-json');
  }
  const isStep =
    field(first, 'ThoiDiemXuLy') !== undefined && field(first, 'NgayTiepNhan') === undefined;
  return isStep ? 'progress-json' : 'sync-json';
};

function* numbered<Row>(
  groups: Iterable<unknown[]>,
  read: (element: unknown, row: number) => Row,
): Generator<Row> {
  let row = 0;
  for (const elements of groups) {
    for (const element of elements) {
      row += 1;
      if (row > mostRows) throw new UnreadableFile('too-many-rows');
      yield read(element, row);
    }
  }
}

/** Behind quotation marks where a JSON is the text of another. */
const opensJson = /^\s*(?:"[\\"\s]*)?[{[]/;

const innerText = (envelope: unknown): string | null => {
  let message = typeof envelope === 'string' ? envelope : field(envelope, 'message');
  if (field(message, 'message') !== undefined) message = field(message, 'message');
  return typeof message === 'string' && opensJson.test(message) ? message.trimStart() : null;
};

/** The service is named beside the list, at whatever level that stands. */
const serviceOf = (envelope: unknown): unknown => {
  let at = envelope;
  for (let level = 0; level <= mostWraps; level++) {
    const service = field(at, 'service');
    if (service !== undefined) return service;
    at = field(at, 'message');
  }
  return undefined;
};

/** A gateway may hand a single dossier over without a list around it. */
const loneElement = (envelope: unknown): unknown[][] | null => {
  let at = envelope;
  for (let level = 0; level <= mostWraps; level++) {
    const data = field(at, 'data');
    if (field(data, 'MaHoSo') !== undefined) return [[data]];
    at = field(at, 'message');
  }
  return null;
};

/** A national sync (`DongBoHoSoMC`) or its progress updates (`CapNhatTienDoHoSoMC`), plain or wrapped. */
export const readJson = (
  bytes: Buffer,
  written: Encoding,
  override: EncodingName | undefined,
): JsonRows & { encoding: Encoding } => {
  let list = readJsonList(bytes);
  for (let wraps = 0; list.groups === null && wraps < mostWraps; wraps++) {
    const text = innerText(list.before);
    if (text === null) break;
    if (text.length > mostWrapped) throw new UnreadableFile('too-heavy');
    list = readJsonList(Buffer.from(text));
  }
  const { before, envelope } = list;
  const groups = list.groups ?? loneElement(before);
  if (groups === null) throw new UnreadableFile('other-json');
  // Most gateways name the service first: then nobody has to wait until the end of the list is found.
  const service = serviceOf(before) ?? serviceOf(envelope());
  const iterator = groups[Symbol.iterator]();
  // Elements that are no dossiers at all may stand before the first one.
  const first: unknown[] = [];
  while (first.length < lookedAt) {
    const { done, value } = iterator.next();
    if (done) break;
    for (const element of value) first.push(element);
  }
  const known = first.find((element) => field(element, 'MaHoSo') !== undefined);
  const kind = kindOf(service, known ?? first[0]);
  function* all() {
    yield first;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  }
  if (kind === 'sync-json') {
    const { read, encoding } = readingWords(syncRow, dossierWords, first, written, override);
    return { kind, rows: numbered(all(), read), encoding };
  }
  const { read, encoding } = readingWords(progressRow, stepWords, first, written, override);
  return { kind, rows: numbered(all(), read), encoding };
};
