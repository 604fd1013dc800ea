import type { DossierDetail } from '@motcua/sdk';
import { formatDate, formatInstant } from '@motcua/sdk/text';
import { toLocalDate } from '@motcua/sdk/calendar';
import { strings, type Language } from '../../i18n/index.ts';

export interface Step {
  name: string;
  when: string;
  /** It has happened, is still to come, or went wrong. */
  kind: 'done' | 'moving' | 'attention';
  note: string | null;
}

/** A due value without a time holds until the end of its day. */
export const dueText = (dueAt: string, wholeDay: boolean, language: Language = 'vi'): string =>
  wholeDay
    ? strings(language).dossiers.detail.endOf(formatDate(toLocalDate(Date.parse(dueAt)), language))
    : formatInstant(dueAt, language);

const moved = (before: string | null, after: string | null, language: Language): string | null => {
  const { newDue, movedDue } = strings(language).dossiers.steps;
  if (after === null) return null;
  const to = formatInstant(after, language);
  return before === null ? newDue(to) : movedDue(formatInstant(before, language), to);
};

/** What happened to a dossier, in the order of time, with the due date in its place. */
export const timelineOf = (detail: DossierDetail, language: Language = 'vi'): Step[] => {
  const t = strings(language).dossiers.steps;
  const steps: { at: string; step: Step }[] = [];
  const add = (at: string | null, name: string, kind: Step['kind'], note: string | null = null) => {
    if (at !== null)
      steps.push({ at, step: { name, when: formatInstant(at, language), kind, note } });
  };
  add(detail.receivedAt, t.received, 'done');
  for (const { requestedAt, receivedAt, dueBefore, dueAfter } of detail.supplements) {
    const change = moved(dueBefore, dueAfter, language);
    const waiting = receivedAt === null;
    add(requestedAt, t.asked, waiting ? 'attention' : 'done', waiting ? change : null);
    add(receivedAt, t.complete, 'done', change);
  }
  add(detail.finishedAt, t.finished, 'done');
  add(detail.returnedAt, t.returned, 'done');
  steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const ended = detail.finishedAt ?? detail.returnedAt;
  if (detail.dueAt !== null && ended === null)
    steps.push({
      at: detail.dueAt,
      step: {
        name: detail.overdue ? t.pastDue : t.due,
        when: dueText(detail.dueAt, detail.dueIsWholeDay, language),
        kind: detail.overdue ? 'attention' : 'moving',
        note: null,
      },
    });
  return steps.map(({ step }) => step);
};
