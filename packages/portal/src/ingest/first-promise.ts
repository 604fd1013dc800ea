import { toLocalDate } from '@motcua/sdk/calendar';
import type { DossierRow } from '../store/store.ts';

type Promised = Pick<DossierRow, 'status' | 'dueAt' | 'firstDueAt' | 'supplements'>;

/** Sources that list supplements tell which date each of them moved. */
const tellsFirst = ({ supplements, dueAt, firstDueAt }: Promised): boolean =>
  supplements !== '[]' && firstDueAt !== dueAt;

/**
 * A row with the first promise that another state of its dossier tells, where that lies on an earlier
 * day: a register that holds one due date says nothing of those before it. Another time of the same day
 * is no other promise, and before it was accepted nobody was promised anything.
 */
export const withFirstPromise = <Row extends Promised>(row: Row, other: Promised): Row => {
  const first = other.firstDueAt;
  if (first === null || other.status === 1 || other.status === 3 || tellsFirst(row)) return row;
  const own = row.firstDueAt;
  if (own !== null && (first >= own || toLocalDate(first) === toLocalDate(own))) return row;
  return { ...row, firstDueAt: first };
};
