import { codeKey, procedureCodeIn } from '@motcua/sdk/text';
import { readChannel } from './channel.ts';
import { cleanText } from './clean-text.ts';
import type { Column } from './column.ts';
import { readDossierCode } from './dossier-code.ts';
import { looksLikeDate, readMoment } from './moment.ts';
import { saysNoDate } from './no-date.ts';
import { personalIn } from './personal.ts';
import { phoneLast4 } from './phone.ts';
import { isBlank, type Cell, type RawRow, type SupplementColumn } from './raw-row.ts';
import type { UpdateColumn, RawUpdate } from './readers/progress-json.ts';
import { updateHeadings } from './readers/progress-json.ts';
import type {
  DossierRecord,
  Moment,
  ProgressUpdate,
  Refusal,
  RefusalCode,
  SupplementRecord,
} from './record.ts';
import { remember } from './remember.ts';
import { readStatus } from './status.ts';
import { isSwapped } from './swapped-date.ts';
import { holdsTwoDates } from './two-dates.ts';

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

/** A request for more papers without any date is an empty entry of the source's list. */
const holdsDate = ({ requestedAt, receivedAt, dueBefore, dueAfter }: SupplementRecord): boolean =>
  (requestedAt ?? receivedAt ?? dueBefore ?? dueAfter) !== null;

const tooLong = Symbol('too long');

const readText = (cell: Cell, longest: number): string | typeof tooLong => {
  const raw = String(cell);
  const text = raw.length > 10_000 ? raw : cleanText(raw);
  return text.length <= longest ? text : tooLong;
};

/** Offices and fields are told to the public: one that holds more than its name is as good as none. */
const readPublic = (cell: Cell, longest: number): ReturnType<typeof readText> | null => {
  const text = readText(cell, longest);
  return text !== tooLong && personalIn(text).length > 0 ? null : text;
};

/** What cells mean, remembered for the length of one file. */
class Meanings {
  readonly text = {
    procedureTitle: remember((cell: Cell) => readText(cell, longest.procedureTitle)),
    field: remember((cell: Cell) => readPublic(cell, longest.field)),
    unit: remember((cell: Cell) => readPublic(cell, longest.unit)),
  };
  readonly procedureCode = remember(procedureCode);
  readonly codeInTitle = remember(procedureCodeIn);
  readonly bareTitle = remember(bareTitle);
  readonly words = [false, true].map((numericCodes) => ({
    channel: remember((cell: Cell) => readChannel(cell, numericCodes)),
    status: remember((cell: Cell) => readStatus(cell, numericCodes)),
  }));
}

type AnyColumn = Column | SupplementColumn | UpdateColumn;

/** Reads the cells of one row and keeps note of what can't be used. */
class RowReader {
  readonly refused: Refusal[] = [];
  readonly #row: number;
  readonly #headings: Partial<Record<AnyColumn, string>>;
  readonly #date1904: boolean;

  constructor(row: number, headings: Partial<Record<AnyColumn, string>>, date1904 = false) {
    this.#row = row;
    this.#headings = headings;
    this.#date1904 = date1904;
  }

  refuse(column: AnyColumn, cell: Cell | undefined, code: RefusalCode): void {
    const heading = this.#headings[column] ?? column;
    this.refused.push({ row: this.#row, column: heading, kind: kindOf(cell), code });
  }

  code(cell: Cell | undefined): string | null {
    const code = isBlank(cell) ? null : readDossierCode(String(cell));
    if (code === null) this.refuse('code', cell, isBlank(cell) ? 'code-missing' : 'code-malformed');
    return code;
  }

  moment(column: AnyColumn, cell: Cell | undefined): Moment | null {
    if (isBlank(cell)) return null;
    const moment = readMoment(cell, this.#date1904);
    if (moment === null && !saysNoDate(cell)) {
      const two = typeof cell === 'string' && holdsTwoDates(cell);
      this.refuse(column, cell, two ? 'two-dates' : 'date-impossible');
    }
    return moment;
  }

  /** One that must be there. */
  needed(column: AnyColumn, cell: Cell | undefined, code: RefusalCode): Moment | null {
    const before = this.refused.length;
    const moment = this.moment(column, cell);
    if (moment === null && this.refused.length === before) this.refuse(column, cell, code);
    return moment;
  }

  supplements(list: RawRow['supplements']): SupplementRecord[] {
    if (list.length === 0) return [];
    if (list.length > mostSupplements) this.refuse('requested', 'many', 'field-too-long');
    return list
      .slice(0, mostSupplements)
      .map((cells) => ({
        requestedAt: this.moment('requested', cells.requested),
        receivedAt: this.moment('resubmitted', cells.resubmitted),
        dueBefore: asDue(this.moment('dueBefore', cells.dueBefore)),
        dueAfter: asDue(this.moment('dueAfter', cells.dueAfter)),
      }))
      .filter(holdsDate);
  }
}

/** Reads the rows of one file. Each is a record, or everything in it that can't be used. */
export class Normaliser {
  readonly #known = new Meanings();

  dossier({ row, source, cells, supplements: list, outside }: RawRow): DossierRecord | Refusal[] {
    const reader = new RowReader(row, source.headings, source.date1904);
    if (outside) {
      reader.refuse('code', cells.code, 'outside-table');
      return reader.refused;
    }
    const words = this.#known.words[Number(source.numericCodes)]!;
    const text = (column: keyof typeof longest): string | null => {
      const cell = cells[column];
      if (isBlank(cell)) return null;
      const read = this.#known.text[column](cell);
      if (read !== tooLong) return read;
      reader.refuse(column, cell, 'field-too-long');
      return null;
    };

    const code = reader.code(cells.code);
    const title = text('procedureTitle');
    const procedure =
      this.#known.procedureCode(cells.procedureCode) ?? this.#known.codeInTitle(title ?? '');
    const procedureTitle = this.#known.bareTitle(title ?? '') || procedure;
    if (procedureTitle === null && isBlank(cells.procedureTitle)) {
      const column =
        source.headings.procedureTitle === undefined ? 'procedureCode' : 'procedureTitle';
      reader.refuse(column, cells[column], 'procedure-missing');
    }

    const channel = words.channel(cells.channel ?? null);
    if (channel === undefined) reader.refuse('channel', cells.channel, 'channel-unknown');
    const status = words.status(cells.status ?? null);
    if (status === undefined) reader.refuse('status', cells.status, 'status-unknown');

    const receivedAt = reader.needed('received', cells.received, 'received-missing');
    if (code !== null && receivedAt !== null && isSwapped(code, receivedAt.at)) {
      reader.refuse('received', cells.received, 'day-and-month-swapped');
    }
    const due = asDue(reader.moment('due', cells.due));
    const finishedAt = reader.moment('finished', cells.finished);
    const returnedAt = reader.moment('returned', cells.returned);
    const supplements = reader.supplements(list);
    const dueAt = supplements.findLast(({ dueAfter }) => dueAfter)?.dueAfter ?? due;
    const firstDueAt = supplements.find(({ dueBefore }) => dueBefore)?.dueBefore ?? due ?? dueAt;

    const field = text('field');
    const unit = text('unit');
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
  }

  update({ row, cells }: RawUpdate): ProgressUpdate | Refusal[] {
    const reader = new RowReader(row, updateHeadings);
    const code = reader.code(cells.code);
    const status = this.#known.words[1]!.status(cells.status ?? null);
    if (status === undefined) reader.refuse('status', cells.status, 'status-unknown');
    const at = reader.needed('at', cells.at, 'moment-missing');
    const startedAt = reader.moment('startedAt', cells.startedAt);
    const dueAt = asDue(reader.moment('dueAt', cells.dueAt));
    if (reader.refused.length > 0 || code === null || status === undefined || at === null) {
      return reader.refused;
    }
    return { row, code, status, at, startedAt, dueAt };
  }
}
