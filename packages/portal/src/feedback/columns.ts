import { fold } from '@motcua/sdk/text';
import type { FeedbackFileKind } from '@motcua/sdk';
import type { Cell, SheetRow } from '../ingest/raw-row.ts';

/** The columns that are read. All others, who sent it above all, are passed over. */
export type Column =
  | 'number'
  | 'kind'
  | 'received'
  | 'field'
  | 'subject'
  | 'answer'
  | 'answered'
  | 'day'
  | 'desk'
  | 'satisfied'
  | 'neutral'
  | 'dissatisfied';

interface Layout {
  /** Without these a file is not of this kind. */
  needed: Column[];
  /** Folded headings, and the names in JSON. */
  synonyms: Partial<Record<Column, string[]>>;
}

const layouts: Record<FeedbackFileKind, Layout> = {
  feedback: {
    needed: ['number', 'received', 'subject'],
    synonyms: {
      number: [
        'number',
        'so',
        'ma',
        'so hieu',
        'ma so',
        'so phan anh',
        'ma phan anh',
        'so kien nghi',
        'ma kien nghi',
        'so phan anh kien nghi',
        'ma phan anh kien nghi',
        'so pakn',
        'ma pakn',
      ],
      kind: ['kind', 'loai', 'phan loai'],
      received: ['received', 'ngay tiep nhan', 'ngay nhan', 'ngay gui', 'ngay phan anh'],
      field: ['field', 'linh vuc'],
      subject: [
        'subject',
        'noi dung',
        'noi dung phan anh',
        'noi dung kien nghi',
        'noi dung phan anh kien nghi',
        'tom tat noi dung',
      ],
      answer: [
        'answer',
        'tra loi',
        'noi dung tra loi',
        'ket qua xu ly',
        'ket qua giai quyet',
        'noi dung giai quyet',
      ],
      answered: ['answered', 'ngay tra loi', 'ngay giai quyet', 'ngay xu ly'],
    },
  },
  ratings: {
    needed: ['day', 'desk', 'satisfied', 'neutral', 'dissatisfied'],
    synonyms: {
      day: ['day', 'ngay', 'ngay danh gia'],
      desk: ['desk', 'quay', 'ten quay', 'quay so', 'thiet bi'],
      satisfied: ['satisfied', 'hai long', 'so hai long', 'luot hai long'],
      neutral: ['neutral', 'binh thuong', 'so binh thuong', 'luot binh thuong'],
      dissatisfied: [
        'dissatisfied',
        'khong hai long',
        'chua hai long',
        'so khong hai long',
        'luot khong hai long',
      ],
    },
  },
};

/** A row of headings: what the file tells of, and where. */
export interface Head {
  kind: FeedbackFileKind;
  place: Map<Column, number>;
  /** Headings that are not read. */
  unread: number;
}

const longestHeading = 200;

const named = (cell: Cell, kind: FeedbackFileKind): Column | undefined => {
  if (typeof cell !== 'string' || cell.length > longestHeading) return undefined;
  const heading = fold(cell.replace(/\([^)]*\)/g, ' ')).trim();
  const found = Object.entries(layouts[kind].synonyms).find(([, words]) => words.includes(heading));
  return found?.[0] as Column | undefined;
};

const headAs = (cells: Cell[], kind: FeedbackFileKind): Head => {
  const place = new Map<Column, number>();
  let unread = 0;
  cells.forEach((cell, at) => {
    const column = named(cell, kind);
    if (column !== undefined && !place.has(column)) place.set(column, at);
    else if (typeof cell === 'string' && cell.trim() !== '' && !/^s?tt$/i.test(cell.trim()))
      unread += 1;
  });
  return { kind, place, unread };
};

const kinds: FeedbackFileKind[] = ['feedback', 'ratings'];

/** The head that a row of cells is; `null` where it is none, or not a complete one. */
export const headIn = (cells: Cell[]): Head | null =>
  kinds
    .map((kind) => headAs(cells, kind))
    .find(({ kind, place }) => layouts[kind].needed.every((column) => place.has(column))) ?? null;

/** How many headings of one row are known. */
export const knownHeadings = (rows: SheetRow[]): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => kinds.map((kind) => headAs(cells, kind).place.size)));
