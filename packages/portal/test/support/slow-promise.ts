import { toLocalDate } from '@motcua/sdk/calendar';
import type { DossierRecord, Moment } from '../../src/ingest/record.ts';
import { dueInstant } from './slow-course.ts';

const dateOf = (moment: Moment) => toLocalDate(moment.at);
const instant = (moment: Moment | null) => moment && dueInstant(moment);

/** What is known of a dossier after one more file: the file's word, but for an earlier promise. */
export const slowMerge = (known: DossierRecord | undefined, told: DossierRecord): DossierRecord => {
  const promised = known?.firstDueAt;
  if (!promised || [1, 3].includes(known.status)) return told;
  const history = told.supplements.length > 0;
  if (history && instant(told.firstDueAt) !== instant(told.dueAt)) return told;
  const isFirst = !told.firstDueAt || dateOf(promised) < dateOf(told.firstDueAt);
  return isFirst ? { ...told, firstDueAt: promised } : told;
};
