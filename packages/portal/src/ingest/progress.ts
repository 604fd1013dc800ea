import { derive, dueInstant } from '../statistics/derive.ts';
import type { DossierRow, KnownDossier, Touched } from '../store/store.ts';
import type { Comparison } from './compare.ts';
import { withFirstPromise } from './first-promise.ts';
import type { ProgressUpdate, Refusal } from './record.ts';

const moment = (at: number | null) => (at === null ? null : { at, wholeDay: false });

/** A dossier after one more step. A result that is handed out is a return; the other endings are a finish. */
const after = <Row extends DossierRow>(
  row: Row,
  { status, at, dueAt }: ProgressUpdate,
  dataAt: number,
): Row => {
  const due = dueInstant(dueAt);
  const dated = dueAt
    ? withFirstPromise({ ...row, dueAt: due, dueWholeDay: dueAt.wholeDay, firstDueAt: due }, row)
    : row;
  const ends = status >= 7 && status <= 9;
  const finishedAt = ends && !(row.status >= 7 && row.finishedAt) ? at.at : row.finishedAt;
  const returnedAt = status === 10 ? at.at : row.returnedAt;
  return {
    ...dated,
    status,
    finishedAt,
    returnedAt,
    // A time of day that is not known stands at its day's first millisecond, which reads as in time.
    ...derive({
      status,
      receivedAt: { at: row.receivedAt, wholeDay: false },
      dueAt: dated.dueAt === null ? null : { at: dated.dueAt, wholeDay: dated.dueWholeDay },
      finishedAt: ends && finishedAt === at.at ? at : moment(finishedAt),
      returnedAt: status === 10 ? at : moment(returnedAt),
    }),
    dataAt: Math.min(at.at, dataAt),
  };
};

/** The steps of each dossier, in the order in which they were taken. */
const byDossier = (updates: ProgressUpdate[]): Map<string, ProgressUpdate[]> => {
  const steps = new Map<string, ProgressUpdate[]>();
  for (const update of updates.toSorted((a, b) => a.at.at - b.at.at)) {
    const known = steps.get(update.code);
    if (known) known.push(update);
    else steps.set(update.code, [update]);
  }
  return steps;
};

const unknown = ({ row }: ProgressUpdate): Refusal => ({
  row,
  column: 'MaHoSo',
  kind: 'text',
  code: 'dossier-unknown',
});

/**
 * What progress updates make of the dossiers that the store holds. A step counts when it is not older
 * than what is known of its dossier; a step of an unknown dossier is refused.
 */
export const compareProgress = async (
  knownAmong: (codes: string[]) => Promise<Map<string, KnownDossier>>,
  updates: ProgressUpdate[],
  comparison: Comparison,
  { dataAt, sample }: { dataAt: number; sample: boolean },
): Promise<{ touched: Touched[]; refused: Refusal[] }> => {
  const steps = byDossier(updates);
  const known = await knownAmong([...steps.keys()]);
  const touched: Touched[] = [];
  const refused: Refusal[] = [];
  for (const [code, taken] of steps) {
    const before = known.get(code);
    if (!before) {
      refused.push(...taken.map(unknown));
      continue;
    }
    const newer = taken.filter(({ at }) => at.at >= before.dataAt);
    const last = newer.at(-1);
    if (!last) {
      touched.push(comparison.older(before));
      continue;
    }
    const row = newer.reduce<DossierRow>((now, step) => after(now, step, dataAt), before);
    touched.push(comparison.of({ ...row, sample }, before, last.row));
  }
  return { touched, refused: refused.sort((a, b) => a.row - b.row) };
};
