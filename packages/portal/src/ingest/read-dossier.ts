import { toInstantText } from '@motcua/sdk/calendar';
import type { Supplement } from '@motcua/sdk';
import { derive, dueInstant } from '../statistics/derive.ts';
import type { DossierRow } from '../store/store.ts';
import type { DossierRecord, Moment } from './record.ts';

const supplementsOf = ({ supplements }: DossierRecord): string => {
  if (supplements.length === 0) return '[]';
  const text = (moment: Moment | null) => moment && toInstantText(moment.at);
  return JSON.stringify(
    supplements.map(({ requestedAt, receivedAt, dueBefore, dueAfter }): Supplement => ({
      requestedAt: text(requestedAt),
      receivedAt: text(receivedAt),
      dueBefore: text(dueBefore),
      dueAfter: text(dueAfter),
    })),
  );
};

/** Makes the keyed hash of the digits of a dossier's phone. */
export type HashDigits = (code: string, digits: string) => string;

/** Until the import says of all dossiers of a file when they were told, and whether they are the sample. */
export const untold = { dataAt: Number.NaN, sample: false };

/**
 * What is kept of a record: derived columns beside what it says, the phone's digits as their hash. Written out
 * field by field, as objects put together from others are slow to read.
 */
export const readDossier = (record: DossierRecord, hashDigits: HashDigits): DossierRow => {
  const { finishAt, finishClass, odd } = derive(record);
  return {
    code: record.code,
    procedureCode: record.procedureCode,
    procedureTitle: record.procedureTitle,
    field: record.field,
    channel: record.channel,
    status: record.status,
    receivedAt: record.receivedAt.at,
    dueAt: dueInstant(record.dueAt),
    dueWholeDay: record.dueAt?.wholeDay ?? false,
    firstDueAt: dueInstant(record.firstDueAt),
    finishedAt: record.finishedAt?.at ?? null,
    returnedAt: record.returnedAt?.at ?? null,
    unit: record.unit,
    phoneHash: record.phoneLast4 && hashDigits(record.code, record.phoneLast4),
    supplements: supplementsOf(record),
    finishAt,
    finishClass,
    odd,
    dataAt: untold.dataAt,
    sample: untold.sample,
  };
};
