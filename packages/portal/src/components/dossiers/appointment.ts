import type { DossierDetail, Ward } from '@motcua/sdk';
import { dueStanding, toLocalDate, toLocalTime } from '@motcua/sdk/calendar';
import { formatInstant } from '@motcua/sdk/text';
import { calendarFile } from '../../appointment/calendar-file.ts';
import { strings, type Language } from '../../i18n/index.ts';

/**
 * The due date as a calendar file in a `data:` address, made here so that neither code nor digits travel
 * again. `null` where no date lies ahead: there is nothing to wait for.
 */
export const appointmentLink = (
  detail: DossierDetail,
  {
    state,
    asOf,
    ward,
    language,
    now,
  }: { state: string; asOf: string | null; ward: Ward; language: Language; now: number },
): string | null => {
  if (detail.dueAt === null || dueStanding(detail, state, now) !== 'ahead') return null;
  const t = strings(language).dossiers.appointment;
  const due = Date.parse(detail.dueAt);
  const { hotline, address } = ward.centre;
  const description = [
    t.description(detail.procedure.title, asOf && formatInstant(asOf, language)),
    ...(hotline.value === null || hotline.state === 'sample'
      ? []
      : [t.hotline(hotline.value.display)]),
  ];
  const text = calendarFile({
    date: toLocalDate(due),
    title: t.title(
      language === 'en' ? ward.nameEn : ward.name,
      detail.dueIsWholeDay ? null : toLocalTime(due),
    ),
    description: description.join('\n'),
    // An entry has no room for the mark of a sample.
    place: address.state === 'sample' ? null : address.value,
    reminder: t.reminder,
    uid: `${Date.parse(detail.receivedAt)}-${detail.procedure.code || 'x'}@${ward.code}.motcua`,
  });
  const bytes = new TextEncoder().encode(text);
  return `data:text/calendar;charset=utf-8;base64,${btoa(String.fromCodePoint(...bytes))}`;
};
