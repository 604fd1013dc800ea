import type { ApologyDraft, ApologySignature, ApologyStep } from '@motcua/sdk';
import type { Operation } from '@motcua/sdk/schemas';
import type { Context } from 'hono';
import { draftLetter } from '../apologies/draft.ts';
import { letterAsPublic } from '../apologies/public-letter.ts';
import { publishLetter } from '../apologies/publish.ts';
import { ApologyRefused } from '../apologies/refusal.ts';
import { knownUntil, settleLetter } from '../apologies/settle.ts';
import { signLetter } from '../apologies/sign.ts';
import type { Step, StepBy } from '../apologies/step.ts';
import type { WritableStore } from '../store/store.ts';
import { wardCalendar } from '../ward-calendar.ts';
import { tokenOf } from './bearer.ts';
import type { Services, Trusted } from './context.ts';
import { inputOf, paramsOf, type Input } from './input.ts';
import { languageOf } from './language.ts';
import { ProblemError } from './problems.ts';
import { writeProblem } from './write-problem.ts';

/** What each operation does; the schemas have checked the input that is cast here. */
const steps: Record<string, (store: WritableStore, input: Input, by: StepBy) => Promise<Step>> = {
  'apologies.draft': (store, { body }, by) =>
    draftLetter(store, body as unknown as ApologyDraft, by),
  'apologies.sign': (store, { params, body }, by) =>
    signLetter(store, Number(params['id']), body as unknown as ApologySignature, by),
  'apologies.publish': (store, { params }, by) => publishLetter(store, Number(params['id']), by),
  'apologies.settle': (store, { params }, by) => settleLetter(store, Number(params['id']), by),
};

const asProblem = (error: unknown): unknown => {
  if (error instanceof ApologyRefused) {
    const extras = { detail: error.text, members: { refusal: error.code } };
    return error.code === 'letter-unknown'
      ? new ProblemError('apology-unknown', [], { detail: error.text })
      : new ProblemError('apology-refused', [], extras);
  }
  return writeProblem(error) ?? error;
};

/** Takes a step in the life of a letter for who has a token, and answers the letter after it. */
export const takeApologyStep = async (
  c: Context<{ Bindings: Trusted }>,
  operation: Operation,
  services: Services,
): Promise<Response> => {
  const ward = services.config.code;
  if (paramsOf(c, operation)['ward'] !== ward) throw new ProblemError('ward-unknown');
  const actor = `token:${await tokenOf(c, operation, services)}`;
  const language = languageOf(c);
  const input = await inputOf(c, operation, language);
  const now = services.now();
  const by: StepBy = {
    ward,
    now,
    calendar: wardCalendar(),
    actor,
    requestId: c.env.requestId,
  };
  try {
    const answer = await services.store.atomically(async (store): Promise<ApologyStep> => {
      const { letter, changed } = await steps[operation.id]!(store, input, by);
      return {
        id: letter.id,
        changed,
        apology: letterAsPublic(letter, (await knownUntil(store, ward, now)) ?? now, language),
        revision: await store.revision(ward),
      };
    });
    return c.json(answer, 200, { 'Cache-Control': 'no-store' });
  } catch (error) {
    throw asProblem(error);
  }
};
