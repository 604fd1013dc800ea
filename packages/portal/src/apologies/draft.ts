import { endOfDate, toLocalDate } from '@motcua/sdk/calendar';
import { apologyReasons } from '@motcua/sdk/schemas';
import { codeKey } from '@motcua/sdk/text';
import type { ApologyDraft, ApologyReason } from '@motcua/sdk';
import { personalIn } from '../ingest/personal.ts';
import type { LetterRow } from '../store/letters.ts';
import type { DossierRow, ReadableStore, WritableStore } from '../store/store.ts';
import { isWorked } from '../is-worked.ts';
import { promisedAt, wasRescheduled, type Dues } from './promise.ts';
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

const duesOf = async (store: ReadableStore, ward: string, dossier: DossierRow): Promise<Dues> => {
  const { code, status } = dossier;
  if (status === 1 || status === 3) throw new ApologyRefused('dossier-not-accepted');
  const firstDueAt = dossier.firstDueAt ?? dossier.dueAt;
  if (firstDueAt === null) throw new ApologyRefused('due-unknown');
  const supplemented = (await store.movedByCitizen(ward, [code])).has(code);
  return { dueAt: dossier.dueAt ?? firstDueAt, firstDueAt, supplemented };
};

/** Throws unless a new date may be promised, and be that one. */
const checkPromise = (
  newDue: string | null,
  dossier: DossierRow,
  dues: Dues,
  reason: ApologyReason,
  { now, calendar }: StepBy,
): void => {
  const { finishAt, finishClass } = dossier;
  if (finishAt !== null) {
    if (newDue !== null) throw new ApologyRefused('promise-without-use');
    const isLate = finishClass === 'late' || finishAt > promisedAt(dues);
    if (reason === 'overdue' && !isLate) throw new ApologyRefused('not-late');
    return;
  }
  if (newDue === null) {
    // Put off once already, to a date that has passed: no other may be promised.
    const mayPromise = !wasRescheduled(dues) || dues.dueAt >= now;
    if (reason === 'overdue' && mayPromise) throw new ApologyRefused('promise-needed');
    return;
  }
  if (endOfDate(newDue) < now || newDue <= toLocalDate(promisedAt(dues))) {
    throw new ApologyRefused('promise-too-early');
  }
  if (wasRescheduled(dues) && newDue !== toLocalDate(dues.dueAt)) {
    throw new ApologyRefused('rescheduled-in-register');
  }
  if (!isWorked(calendar, newDue)) throw new ApologyRefused('promise-on-day-off');
};

const letterFrom = async (
  store: ReadableStore,
  input: ApologyDraft,
  by: StepBy,
): Promise<LetterRow> => {
  const reason = reasonOf(input);
  const explanation = tidy(input.explanation);
  if (reason === 'other' && explanation === null) throw new ApologyRefused('explanation-needed');
  const dossier = await store.dossier(by.ward, codeKey(input.dossier));
  if (!dossier) throw new ApologyRefused('dossier-unknown');
  const unit = tidy(input.unit);
  if (unit !== null && personalIn(unit).length > 0) throw new ApologyRefused('unit-personal');
  const newDue = input.newDue ?? null;
  const dues = await duesOf(store, by.ward, dossier);
  checkPromise(newDue, dossier, dues, reason, by);
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
