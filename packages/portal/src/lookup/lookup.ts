import { toInstantText } from '@motcua/sdk/calendar';
import { codeKey } from '@motcua/sdk/text';
import type { DossierDetail, LookupRequest, LookupResult, Supplement } from '@motcua/sdk';
import { letterOfDossier } from '../apologies/letter-of-dossier.ts';
import type { DossierRow, ReadableStore } from '../store/store.ts';
import type { Networks } from '../config/networks.ts';
import { askerOf } from './address.ts';
import type { Brake } from './brake.ts';
import type { DigitsHasher } from './digits.ts';
import type { Pace } from './pace.ts';
import { stateOf } from './state.ts';

export interface LookupRoom {
  hasher: DigitsHasher;
  brake: Brake;
  pace: Pace;
  /** The hall, shared by everybody in it: only the code is slowed there. */
  hall: Networks;
}

const instant = (at: number | null): string | null => (at === null ? null : toInstantText(at));

const detailOf = async (
  store: ReadableStore,
  ward: string,
  row: DossierRow,
  dataAt: number,
): Promise<DossierDetail> => {
  const letter = await store.letterOf(ward, row.code);
  const procedure = row.procedureCode ? await store.procedure(ward, row.procedureCode) : null;
  const waiting = row.status === 5 || row.status === 6;
  const open = row.status === 2 || row.status === 4;
  return {
    procedure: {
      code: procedure?.code ?? row.procedureCode ?? '',
      title: procedure?.title ?? row.procedureTitle,
    },
    field: procedure?.field ?? row.field ?? '',
    unit: row.unit,
    channel: row.channel,
    receivedAt: toInstantText(row.receivedAt),
    dueAt: instant(row.dueAt),
    dueIsWholeDay: row.dueWholeDay,
    finishedAt: instant(row.finishedAt),
    returnedAt: instant(row.returnedAt),
    overdue: open && !waiting && row.dueAt !== null && row.dueAt < dataAt,
    supplements: JSON.parse(row.supplements) as Supplement[],
    apology: letterOfDossier(letter, dataAt),
  };
};

/**
 * Two levels: the code alone tells the state; the code with the phone's last four digits tells the
 * details. Wrong digits and a dossier without a phone answer alike, and they never slow the first level.
 */
export const lookUp = async (
  { hasher, brake, hall }: LookupRoom,
  store: ReadableStore,
  ward: string,
  request: LookupRequest,
  { address, now }: { address: string; now: number },
): Promise<LookupResult> => {
  const code = codeKey(request.code);
  const [{ dataAt }, row] = [await store.wardState(ward), await store.dossier(ward, code)];
  const firstLevel: LookupResult = {
    code,
    state: row ? stateOf[row.status] : 'not-found',
    digits: 'none',
    detail: null,
    retryAfterSeconds: null,
    asOf: instant(dataAt),
  };
  const { phoneLast4 } = request;
  if (phoneLast4 === undefined || !row || dataAt === null) return firstLevel;

  const codeBrake = `code:${ward}:${code}`;
  const asker = askerOf(address);
  const brakes = hall.includes(address) ? [codeBrake] : [codeBrake, `from:${asker}`];
  const wait = brake.waitFor(brakes, now);
  if (wait > 0) return { ...firstLevel, digits: 'wait', retryAfterSeconds: wait };

  const detail = await detailOf(store, ward, row, dataAt);
  if (!hasher.matches(ward, code, phoneLast4, row.phoneHash)) {
    brake.missed(brakes, now);
    return { ...firstLevel, digits: 'not-match' };
  }
  brake.forget(codeBrake);
  return { ...firstLevel, digits: 'match', detail };
};
