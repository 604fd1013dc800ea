import type { Client, LookupResult, Ward } from '@motcua/sdk';
import { strings, type Language } from '../../i18n/index.ts';
import { isRefusal, problemCode } from '../shared/problem.ts';
import { loadPromise } from './load-promise.ts';
import { emptyForm, readLookup, readPosted, type LookupForm } from './lookup-form.ts';
import type { PromiseReckoned } from './promise.ts';

export interface LookupAsked {
  ward: Ward;
  form: LookupForm;
  /** `null` until something was asked that can be looked up. */
  result: LookupResult | null;
  reckoned: PromiseReckoned | null;
}

/** What a request to the look-up page asks, and the answer. */
export const loadLookup = async (
  client: Client,
  request: Request,
  language: Language,
): Promise<LookupAsked> => {
  const ward = await client.ward.get();
  const unasked = { ward, form: emptyForm, result: null, reckoned: null };
  if (request.method !== 'POST') return unasked;
  const { form, request: asked } = readLookup(await readPosted(request), language);
  if (asked === null) return { ...unasked, form };
  try {
    const result = await client.dossiers.lookup(asked);
    return { ward, form, result, reckoned: await loadPromise(client, result, ward) };
  } catch (error) {
    const tooMany = problemCode(error) === 'too-many-requests';
    if (!tooMany && !isRefusal(error)) throw error;
    const { busy, unreadable } = strings(language).dossiers.form.errors;
    return { ...unasked, form: { ...form, errors: { code: tooMany ? busy : unreadable } } };
  }
};
