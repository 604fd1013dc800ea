import { toLocalDate } from '@motcua/sdk/calendar';
import { codeKey } from '@motcua/sdk/text';
import type { ApologySignature } from '@motcua/sdk';
import { personalIn } from '../ingest/personal.ts';
import type { WritableStore } from '../store/store.ts';
import { checkOwed, checkPromise, owingOf } from './owing.ts';
import { promisedAt } from './promise.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, take, type Step, type StepBy } from './step.ts';

/** Parts between slashes, which are also the path of its page. */
const numberForm =
  /^(?=.*\d)[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?(?:\/[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?)*$/u;
/** A digit is in no office, and a phone or an ID number is made of them. */
const officeForm = /^[\p{L}\p{M}\s.,/–-]{1,100}$/u;

/** A phone may stand between the slashes of a number, and a name between its hyphens. */
const isPersonal = (number: string): boolean =>
  [number, number.replaceAll('/', ' '), number.replace(/[/.-]/g, ' ')].some(
    (text) => personalIn(text).length > 0,
  );

/**
 * Gives a draft its number, date and signatory's office, as long as the register still calls for such a
 * letter. Throws `ApologyRefused`.
 */
export const signLetter = async (
  store: WritableStore,
  id: number,
  signature: ApologySignature,
  by: StepBy,
): Promise<Step> => {
  const letter = await letterById(store, by.ward, id);
  const today = toLocalDate(by.now);
  const number = signature.number.normalize('NFC').trim();
  const office = signature.office.normalize('NFC').trim();
  const date = signature.date ?? letter.signed?.date ?? today;
  if (!numberForm.test(number)) throw new ApologyRefused('number-invalid');
  if (isPersonal(number) || codeKey(number) === letter.dossierCode) {
    throw new ApologyRefused('number-personal');
  }
  if (!officeForm.test(office)) throw new ApologyRefused('office-invalid');
  if (personalIn(office).length > 0) throw new ApologyRefused('office-personal');
  if (letter.signed) {
    const { signed } = letter;
    if (signed.number === number && signed.office === office && signed.date === date) {
      return { letter, changed: false };
    }
    throw new ApologyRefused('signed-already');
  }
  const letters = await store.letters(by.ward);
  if (letters.some(({ signed }) => signed?.number.toUpperCase() === number.toUpperCase())) {
    throw new ApologyRefused('number-taken');
  }
  if (date > today || date < toLocalDate(letter.draftedAt)) {
    throw new ApologyRefused('letter-date-wrong');
  }
  const owing = await owingOf(store, letter, by);
  checkOwed(letter.reason, owing);
  if (letter.newDue !== null && letter.newDue < today) throw new ApologyRefused('promise-passed');
  checkPromise(letter.newDue, owing, letter.reason, by);
  if (promisedAt(owing.dues) !== letter.promisedAt) throw new ApologyRefused('draft-outdated');
  const signed = { at: by.now, number, date, office };
  return take(store, by, 'sign', { ...letter, signed }, { number });
};
