import { apologyReasons } from '@motcua/sdk/schemas';
import { codeKey } from '@motcua/sdk/text';
import type { ApologyDraft, ApologyReason } from '@motcua/sdk';
import { personalIn } from '../ingest/personal.ts';
import type { LetterRow } from '../store/letters.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { checkOwed, checkPromise, dossierOf, duesOf } from './owing.ts';
import { promisedAt } from './promise.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, type Step, type StepBy } from './step.ts';

const tidy = (text: string | undefined): string | null =>
  text
    ?.normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim() || null;

const reasonOf = ({ reason = 'overdue' }: ApologyDraft): ApologyReason => {
  const known = apologyReasons.find((name) => name === reason);
  if (!known) throw new ApologyRefused('reason-unknown');
  return known;
};

const letterFrom = async (
  store: ReadableStore,
  input: ApologyDraft,
  by: StepBy,
): Promise<LetterRow> => {
  const reason = reasonOf(input);
  const explanation = tidy(input.explanation);
  if (reason === 'other' && explanation === null) throw new ApologyRefused('explanation-needed');
  const dossier = await dossierOf(store, { dossierCode: codeKey(input.dossier) }, by);
  const unit = tidy(input.unit);
  if (unit !== null && personalIn(unit).length > 0) throw new ApologyRefused('unit-personal');
  const newDue = input.newDue ?? null;
  checkOwed(reason, dossier);
  checkPromise(newDue, dossier, reason, by);
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
    promisedAt: promisedAt(duesOf(dossier)),
    newDue,
    draftedAt: by.now,
    signed: null,
    publishedAt: null,
    settled: null,
  };
};

const contents = ['reason', 'explanation', 'newDue', 'unit'] as const;

/**
 * Drafts the letter of a dossier from the register, or fills in its draft anew while nobody has signed
 * it. Throws `ApologyRefused`.
 */
export const draftLetter = async (
  store: WritableStore,
  input: ApologyDraft,
  by: StepBy,
): Promise<Step> => {
  const { ward, now, actor, requestId } = by;
  const code = codeKey(input.dossier);
  const known = (await store.letters(ward)).find(({ dossierCode }) => dossierCode === code);
  if (known?.signed) {
    const again = input.newDue !== undefined && known.newDue !== null;
    throw new ApologyRefused(again ? 'second-rescheduling' : 'one-letter');
  }
  const letter = await letterFrom(store, input, by);
  if (known && contents.every((name) => known[name] === letter[name])) {
    return { letter: known, changed: false };
  }
  const id = known?.id ?? (await store.addLetter(ward, letter));
  if (known) await store.saveLetter(ward, id, letter);
  await store.addAudit(ward, {
    at: now,
    actor,
    requestId,
    action: 'apologies.draft',
    detail: { letter: id, reason: letter.reason, newDue: letter.newDue, anew: known !== undefined },
  });
  return { letter: await letterById(store, ward, id), changed: true };
};
