import { codeKey, procedureCodeIn } from '@motcua/sdk/text';
import { readChannel } from './channel.ts';
import { cleanText } from './clean-text.ts';
import type { Column } from './column.ts';
import { readDossierCode } from './dossier-code.ts';
import { looksLikeDate, readMoment } from './moment.ts';
import { phoneLast4 } from './phone.ts';
import { isBlank, type Cell, type RawRow, type SupplementColumn } from './raw-row.ts';
import type { DossierRecord, Moment, Refusal, RefusalCode, SupplementRecord } from './record.ts';
import { readStatus } from './status.ts';

const longest = { procedureTitle: 500, field: 200, unit: 200 };
const mostSupplements = 50;

const kindOf = (cell: Cell | undefined): Refusal['kind'] => {
  if (isBlank(cell)) return 'empty';
  if (typeof cell === 'number') return 'number';
  if (looksLikeDate(cell)) return 'date';
  return /^[\s\d.,]+$/.test(cell.slice(0, 64)) ? 'number' : 'text';
};

/** National code of a procedure. Six decimals always: a spreadsheet that took it for a number drops zeros. */
const procedureCode = (cell: Cell | undefined): string | null => {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') return cell > 0 && cell < 10 ? cell.toFixed(6) : null;
  if (cell.length > 100) return null;
  const key = codeKey(cell);
  const short = /^(\d)[.,](\d{1,6})$/.exec(key);
  return short ? `${short[1]}.${short[2]!.padEnd(6, '0')}` : procedureCodeIn(key);
};

/** A title without the code that may stand in front of it. */
const bareTitle = (title: string): string =>
  procedureCodeIn(title) === null
    ? title
    : title.replace(/^\d\.\d{6}(?:\.\d+)*(?:\.H\d+)?[\s\-–—:.)]*/i, '');

/** No dossier is promised for midnight: in a due date it means that the source keeps no time. */
const asDue = (moment: Moment | null): Moment | null =>
  moment !== null && (moment.at / 3_600_000 + 7) % 24 === 0
    ? { ...moment, wholeDay: true }
    : moment;

/** Reads the cells of one row and keeps note of what can't be used. */
class RowReader {
  readonly refused: Refusal[] = [];
  readonly #raw: RawRow;

  constructor(raw: RawRow) {
    this.#raw = raw;
  }

  refuse(column: Column | SupplementColumn, cell: Cell | undefined, code: RefusalCode): void {
    const { row, source } = this.#raw;
    const heading = source.headings[column] ?? column;
    this.refused.push({ row, column: heading, kind: kindOf(cell), code });
  }

  text(column: keyof typeof longest): string | null {
    const cell = this.#raw.cells[column];
    if (isBlank(cell)) return null;
    const raw = String(cell);
    const text = raw.length > 10_000 ? raw : cleanText(raw);
    if (text.length <= longest[column]) return text;
    this.refuse(column, cell, 'field-too-long');
    return null;
  }

  moment(column: Column | SupplementColumn, cell: Cell | undefined): Moment | null {
    if (isBlank(cell)) return null;
    const moment = readMoment(cell, this.#raw.source.date1904);
    if (moment === null) this.refuse(column, cell, 'date-impossible');
    return moment;
  }

  supplements(): SupplementRecord[] {
    const { supplements } = this.#raw;
    if (supplements.length > mostSupplements) this.refuse('requested', 'many', 'field-too-long');
    return supplements.slice(0, mostSupplements).map((cells) => ({
      requestedAt: this.moment('requested', cells.requested),
      receivedAt: this.moment('resubmitted', cells.resubmitted),
      dueBefore: asDue(this.moment('dueBefore', cells.dueBefore)),
      dueAfter: asDue(this.moment('dueAfter', cells.dueAfter)),
    }));
  }
}

/** One row as a record, or everything in it that can't be used. */
export const normalise = (raw: RawRow): DossierRecord | Refusal[] => {
  const { cells, source } = raw;
  const reader = new RowReader(raw);

  const code = isBlank(cells.code) ? null : readDossierCode(String(cells.code));
  if (code === null) {
    reader.refuse('code', cells.code, isBlank(cells.code) ? 'code-missing' : 'code-malformed');
  }

  const title = reader.text('procedureTitle');
  const procedure = procedureCode(cells.procedureCode) ?? procedureCodeIn(title ?? '');
  const procedureTitle = bareTitle(title ?? '') || procedure;
  if (procedureTitle === null && isBlank(cells.procedureTitle)) {
    const column =
      source.headings.procedureTitle === undefined ? 'procedureCode' : 'procedureTitle';
    reader.refuse(column, cells[column], 'procedure-missing');
  }

  const channel = readChannel(cells.channel ?? null, source.numericCodes);
  if (channel === undefined) reader.refuse('channel', cells.channel, 'channel-unknown');
  const status = readStatus(cells.status ?? null, source.numericCodes);
  if (status === undefined) reader.refuse('status', cells.status, 'status-unknown');

  if (isBlank(cells.received)) reader.refuse('received', cells.received, 'received-missing');
  const receivedAt = reader.moment('received', cells.received);
  const due = asDue(reader.moment('due', cells.due));
  const finishedAt = reader.moment('finished', cells.finished);
  const returnedAt = reader.moment('returned', cells.returned);
  const supplements = reader.supplements();
  const dueAt = supplements.findLast(({ dueAfter }) => dueAfter)?.dueAfter ?? due;
  const firstDueAt = supplements.find(({ dueBefore }) => dueBefore)?.dueBefore ?? due ?? dueAt;

  const field = reader.text('field');
  const unit = reader.text('unit');
  if (
    reader.refused.length > 0 ||
    code === null ||
    procedureTitle === null ||
    channel === undefined ||
    status === undefined ||
    receivedAt === null
  ) {
    return reader.refused;
  }
  return {
    code,
    procedureCode: procedure,
    procedureTitle,
    field,
    channel,
    status,
    receivedAt,
    dueAt,
    firstDueAt,
    finishedAt,
    returnedAt,
    unit,
    phoneLast4: phoneLast4(cells.phone ?? null),
    supplements,
  };
};
