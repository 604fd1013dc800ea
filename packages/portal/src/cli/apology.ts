import { toInstantText } from '@motcua/sdk/calendar';
import type { ApologyDraft, ApologySignature } from '@motcua/sdk';
import { apologyDraft, apologySignature } from '@motcua/sdk/schemas';
import { draftLetter } from '../apologies/draft.ts';
import { dropLetter } from '../apologies/drop.ts';
import { workOf } from '../apologies/duties.ts';
import { letterText } from '../apologies/letter-text.ts';
import { letterAsPublic } from '../apologies/public-letter.ts';
import { publishLetter } from '../apologies/publish.ts';
import { ApologyRefused } from '../apologies/refusal.ts';
import { knownUntil, settleLetter, settleLetters } from '../apologies/settle.ts';
import { signLetter } from '../apologies/sign.ts';
import type { Step, StepBy } from '../apologies/step.ts';
import type { Composition } from '../compose.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import type { WritableStore } from '../store/store.ts';
import { wardCalendar } from '../ward-calendar.ts';
import { checkLetterFile, writeLetterFile } from './apology-file.ts';
import { stepLines, workLines, type StepOutcome } from './apology-lines.ts';
import { checked, dateFrom, idFrom, periodFrom } from './apology-options.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

export interface StepOptions {
  dryRun?: boolean;
  json?: boolean;
  out?: string;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `motcua apology list`. */
export const listWork = async (
  { period, json = false }: { period?: string; json?: boolean },
  language: Language,
): Promise<void> => {
  const asked = periodFrom(period);
  const work = await withPortal(({ store, config, now }) =>
    store.snapshot((readable) =>
      workOf(readable, config.code, asked ?? null, { now: now(), calendar: wardCalendar() }),
    ),
  );
  if (!json) return workLines(work, language).forEach(say);
  const asOf = work.asOf === null ? null : toInstantText(work.asOf);
  say(JSON.stringify({ ...work, asOf }, null, 2));
};

const run = async (
  work: (store: WritableStore, by: StepBy) => Promise<Step[]>,
  { store, config, now }: Composition,
  { dryRun = false }: StepOptions,
  language: Language,
) => {
  const at = now();
  const ward = config.code;
  const by = { ward, now: at, calendar: wardCalendar(), actor: 'cli', requestId: null };
  try {
    return await store.atomically(
      async (writable) => {
        const steps = await work(writable, by);
        const asOf = (await knownUntil(writable, ward, at)) ?? at;
        return steps.map((step) => ({
          step,
          outcome: {
            id: step.letter.id,
            changed: step.changed,
            dryRun,
            changes: step.changes ?? [],
            dropped: step.dropped ?? false,
            apology: letterAsPublic(step.letter, asOf, language),
          },
        }));
      },
      () => !dryRun,
    );
  } catch (error) {
    throw error instanceof ApologyRefused ? new Failure(error.text, exitCodes.mend) : error;
  }
};

/** One step of one letter, its file, and what is said of it. */
const oneStep = async (
  work: (store: WritableStore, by: StepBy) => Promise<Step>,
  options: StepOptions,
  language: Language,
): Promise<void> => {
  const { out, dryRun = false, json = false } = options;
  if (out !== undefined) checkLetterFile(out);
  const outcome = await withPortal(async (portal): Promise<StepOutcome> => {
    const [taken] = await run(
      async (store, by) => [await work(store, by)],
      portal,
      options,
      language,
    );
    const { letter } = taken!.step;
    if (out !== undefined && !dryRun) {
      const dossier = await portal.store.snapshot((store) =>
        store.dossier(portal.config.code, letter.dossierCode),
      );
      if (dossier) await writeLetterFile(out, letterText(letter, dossier, portal.config));
    }
    return taken!.outcome;
  });
  if (json) say(JSON.stringify(outcome, null, 2));
  else stepLines(outcome, language).forEach(say);
};

export interface DraftOptions extends StepOptions {
  newDue?: string;
  reason?: string;
  explain?: string;
  unit?: string;
}

/** `motcua apology draft CODE`. */
export const draft = (
  code: string,
  { newDue, reason, explain, unit, ...options }: DraftOptions,
  language: Language,
): Promise<void> => {
  const given = checked<ApologyDraft>(apologyDraft, {
    dossier: code,
    newDue: dateFrom(newDue, '--new-due'),
    reason,
    explanation: explain,
    unit,
  });
  return oneStep((store, by) => draftLetter(store, given, by), options, language);
};

export interface SignOptions extends StepOptions {
  number: string;
  office: string;
  date?: string;
}

/** `motcua apology sign ID`. */
export const sign = (
  idText: string,
  { number, office, date, ...options }: SignOptions,
  language: Language,
): Promise<void> => {
  const id = idFrom(idText);
  const signature = checked<ApologySignature>(apologySignature, {
    number,
    office,
    date: dateFrom(date, '--date'),
  });
  return oneStep((store, by) => signLetter(store, id, signature, by), options, language);
};

/** `motcua apology publish ID`. */
export const publish = (
  idText: string,
  options: StepOptions,
  language: Language,
): Promise<void> => {
  const id = idFrom(idText);
  return oneStep((store, by) => publishLetter(store, id, by), options, language);
};

/** `motcua apology drop ID`. */
export const drop = (idText: string, options: StepOptions, language: Language): Promise<void> => {
  const id = idFrom(idText);
  return oneStep((store, by) => dropLetter(store, id, by), options, language);
};

/** `motcua apology settle [ID]`: without an id, every letter whose outcome is known. */
export const settle = async (
  idText: string | undefined,
  options: StepOptions,
  language: Language,
): Promise<void> => {
  if (idText !== undefined) {
    const id = idFrom(idText);
    return oneStep((store, by) => settleLetter(store, id, by), options, language);
  }
  const taken = await withPortal((portal) => run(settleLetters, portal, options, language));
  const outcomes = taken.map(({ outcome }) => outcome);
  if (options.json) {
    say(JSON.stringify(outcomes, null, 2));
    return;
  }
  if (outcomes.length === 0) {
    say(language === 'vi' ? '✓ Chưa có lời hẹn nào biết kết quả.' : '✓ No outcome is known yet.');
  }
  outcomes.flatMap((outcome) => stepLines(outcome, language)).forEach(say);
};
