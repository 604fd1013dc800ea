import type { LookupRequest, LookupResult } from '../../contract/types.ts';
import { codeKey } from '../../text/index.ts';
import type { ServiceData } from '../data.ts';

/**
 * Two levels, as the service has them: the code alone tells the state, the code with the right digits
 * the details. Wrong digits and a dossier without a phone answer alike.
 */
export const lookUp = (
  { dossiers, ward }: ServiceData,
  { code: asked, phoneLast4 }: LookupRequest,
): LookupResult => {
  const code = codeKey(asked);
  const dossier = dossiers.find((one) => codeKey(one.code) === code);
  const firstLevel: LookupResult = {
    code,
    state: dossier?.state ?? 'not-found',
    digits: 'none',
    detail: null,
    retryAfterSeconds: null,
    asOf: ward.data.asOf,
  };
  if (phoneLast4 === undefined || !dossier) return firstLevel;
  if (dossier.waitSeconds !== undefined)
    return { ...firstLevel, digits: 'wait', retryAfterSeconds: dossier.waitSeconds };
  if (dossier.phoneLast4 !== phoneLast4) return { ...firstLevel, digits: 'not-match' };
  return { ...firstLevel, digits: 'match', detail: dossier.detail };
};
