import type { FeedbackFileKind, FeedbackKind } from '@motcua/sdk';

/** A remark or proposal as it is kept. Whose it is, is not. */
interface Remark {
  kind: FeedbackKind;
  field: string | null;
  subject: string;
  answer: string | null;
  /** Local date. */
  answeredOn: string | null;
}

/** What the device at one desk was told on one day. */
export interface DeskDay {
  desk: string;
  satisfied: number;
  neutral: number;
  dissatisfied: number;
}

interface Bodies {
  feedback: Remark;
  ratings: DeskDay;
}

/** A record of a file. */
export interface FeedbackRecord<Kind extends FeedbackFileKind = FeedbackFileKind> {
  /** What a later file names it by; never published. */
  key: string;
  /** Local date of receipt, or that was rated. */
  day: string;
  body: Bodies[Kind];
}

/** With the portal's own number. */
export interface KnownRecord<
  Kind extends FeedbackFileKind = FeedbackFileKind,
> extends FeedbackRecord<Kind> {
  id: number;
}

export interface FeedbackImportRow {
  id: number;
  kind: FeedbackFileKind;
  /** SHA-256 of the file. */
  digest: string;
  /** The local dates that the file tells of, both counted. */
  from: string;
  to: string;
  importedAt: number;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  undoneAt: number | null;
}

/** A file on its way in. */
export interface NewFeedback extends Pick<
  FeedbackImportRow,
  'kind' | 'digest' | 'from' | 'to' | 'importedAt' | 'read'
> {
  records: FeedbackRecord[];
}

export type FeedbackUndo =
  | { outcome: 'undone'; kind: FeedbackFileKind; removed: number; restored: number }
  | { outcome: 'unknown' | 'undone-before' }
  /** Numbers of the later files that name one of its records. */
  | { outcome: 'depended-on'; by: number[] };
