import { toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import type { ApologyReason } from '@motcua/sdk';
import type { StatusCode } from '../ingest/record.ts';

/** A letter of apology as it is kept. What a step of its life adds is `null` until then. */
export interface LetterRow {
  dossierCode: string;
  reason: ApologyReason;
  /** Words of the letter itself, never published. */
  explanation: string | null;
  /** The title is the catalogue's; `null` where the catalogue does not know the procedure. */
  procedure: { code: string | null; title: string | null };
  field: string | null;
  unit: string | null;
  /** The due instant that is not kept, or will not be. */
  promisedAt: number;
  /** Local date; a promise ends with its day. */
  newDue: string | null;
  draftedAt: number;
  signed: { at: number; number: string; date: string; office: string } | null;
  publishedAt: number | null;
  settled: { at: number; kept: boolean } | null;
}

/** With its id, and what the register tells of its dossier; `null` when it is not there any more. */
export interface KnownLetter extends LetterRow {
  id: number;
  dossier: { status: StatusCode; finishAt: number | null } | null;
}

/** What the chain says of a published letter: what stands on its page and no data change later. */
export const letterContent = (letter: LetterRow) => {
  const { signed, procedure, promisedAt, publishedAt } = letter;
  return {
    number: signed!.number,
    date: signed!.date,
    signatoryOffice: signed!.office,
    reason: letter.reason,
    // Registers write names into titles of their own: only the catalogue's procedures are told.
    procedure: procedure.title === null ? null : procedure,
    field: letter.field,
    unit: letter.unit,
    originalDue: toLocalDate(promisedAt),
    newDue: letter.newDue,
    publishedAt: toInstantText(publishedAt!),
  };
};

/** What the chain says of a promise whose outcome was written down. */
export const promiseContent = ({ signed, newDue, settled }: LetterRow) => ({
  number: signed!.number,
  newDue,
  outcome: settled!.kept ? 'kept' : 'broken',
  settledAt: toInstantText(settled!.at),
});

/** An accepted dossier that a duty may speak of. */
export interface DueDossier {
  code: string;
  procedureCode: string | null;
  /** The catalogue's; `null` where it does not know the procedure. */
  procedureTitle: string | null;
  field: string | null;
  unit: string | null;
  firstDueAt: number;
  dueAt: number;
  /** Whether a supplement of the citizen moved the due date. */
  supplemented: boolean;
  /** `null` while it is in progress at the instant of the reading. */
  finishAt: number | null;
}
