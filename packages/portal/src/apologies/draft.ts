import { apologyReasons } from '@motcua/sdk/schemas';
import { codeKey } from '@motcua/sdk/text';
import type { ApologyDraft, ApologyReason } from '@motcua/sdk';
import { personalIn } from '../ingest/personal.ts';
import type { KnownLetter, LetterRow } from '../store/letters.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { checkOwed, checkPromise, owingOf } from './owing.ts';
import { promisedAt } from './promise.ts';
import { ApologyRefused } from './refusal.ts';
import { draftParts, letterById, type Step, type StepBy } from './step.ts';

const tidy = (text: string): string | null =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim() || null;

/** Spaces alone take away what was there. */
const given = (text: string | undefined, before: string | null | undefined): string | null =>
  text === undefined ? (before ?? null) : tidy(text);

const reasonOf = (reason: string = 'overdue'): ApologyReason => {
  const known = apologyReasons.find((name) => name === reason);
  if (!known) throw new ApologyRefused('reason-unknown');
  return known;
};

/** What the letter says; of a draft that was there, what is not given again stays. */
const letterFrom = async (
  store: ReadableStore,
  input: ApologyDraft,
  known: KnownLetter | null,
  by: StepBy,
): Promise<LetterRow> => {
  const reason = reasonOf(input.reason ?? known?.reason);
  const explanation = given(input.explanation, known?.explanation);
  if (reason === 'other' && explanation === null) throw new ApologyRefused('explanation-needed');
  const owing = await owingOf(store, { dossierCode: codeKey(input.dossier) }, by);
  const { dossier, dues } = owing;
  const unit = given(input.unit, known?.unit);
  if (unit !== null && personalIn(unit).length > 0) throw new ApologyRefused('unit-personal');
  // Of what is finished meanwhile there is no date left to keep.
  const before = dossier.finishAt === null ? known?.newDue : null;
  const newDue = input.newDue ?? before ?? null;
  checkOwed(reason, owing);
  checkPromise(newDue, owing, reason, by);
  const procedure =
    dossier.procedureCode === null ? null : await store.procedure(by.ward, dossier.procedureCode);
  return {
    dossierCode: dossier.code,
    reason,
    explanation,
    procedure: {
      code: procedure?.code ?? dossier.procedureCode,
      title: procedure?.title ?? null,
    },
    field: procedure?.field ?? dossier.field,
    unit: unit ?? dossier.unit,
    promisedAt: promisedAt(dues),
    newDue,
    draftedAt: by.now,
    signed: null,
    publishedAt: null,
    settled: null,
  };
};

/**
 * Drafts the letter of a dossier from the register, or changes what is given of its draft while nobody has
 * signed it. Throws `ApologyRefused`.
 */
export const draftLetter = async (
  store: WritableStore,
  input: ApologyDraft,
  by: StepBy,
): Promise<Step> => {
  const { ward, now, actor, requestId } = by;
  const known = await store.letterOf(ward, codeKey(input.dossier));
  if (known?.signed) {
    const again = input.newDue !== undefined && known.newDue !== null;
    throw new ApologyRefused(again ? 'second-rescheduling' : 'one-letter');
  }
  const letter = await letterFrom(store, input, known, by);
  const changes = known && draftParts.filter((name) => known[name] !== letter[name]);
  if (known && changes?.length === 0) return { letter: known, changed: false };
  const id = known?.id ?? (await store.addLetter(ward, letter));
  if (known) await store.saveLetter(ward, id, letter);
  await store.addAudit(ward, {
    at: now,
    actor,
    requestId,
    action: 'apologies.draft',
    detail: { letter: id, reason: letter.reason, newDue: letter.newDue, anew: known !== null },
  });
  const step = { letter: await letterById(store, ward, id), changed: true };
  return changes ? { ...step, changes } : step;
};
