import type { DossierDetail } from '@motcua/sdk';
import { formatDate, formatInstant } from '@motcua/sdk/text';
import { toLocalDate } from '@motcua/sdk/calendar';

export interface Step {
  name: string;
  when: string;
  /** It has happened, is still to come, or went wrong. */
  kind: 'done' | 'moving' | 'attention';
  note: string | null;
}

/** A due value without a time holds until the end of its day. */
export const dueText = (dueAt: string, wholeDay: boolean): string =>
  wholeDay ? `hết ngày ${formatDate(toLocalDate(Date.parse(dueAt)))}` : formatInstant(dueAt);

const moved = (before: string | null, after: string | null): string | null =>
  after === null
    ? null
    : before === null
      ? `Ngày hẹn mới: ${formatInstant(after)}.`
      : `Ngày hẹn đổi từ ${formatInstant(before)} sang ${formatInstant(after)}.`;

/** What happened to a dossier, in the order of time, with the due date in its place. */
export const timelineOf = (detail: DossierDetail): Step[] => {
  const steps: { at: string; step: Step }[] = [];
  const add = (at: string | null, name: string, kind: Step['kind'], note: string | null = null) => {
    if (at !== null) steps.push({ at, step: { name, when: formatInstant(at), kind, note } });
  };
  add(detail.receivedAt, 'Tiếp nhận hồ sơ', 'done');
  for (const { requestedAt, receivedAt, dueBefore, dueAfter } of detail.supplements) {
    const change = moved(dueBefore, dueAfter);
    const waiting = receivedAt === null;
    add(
      requestedAt,
      'Yêu cầu ông/bà bổ sung giấy tờ',
      waiting ? 'attention' : 'done',
      waiting ? change : null,
    );
    add(receivedAt, 'Nhận đủ giấy tờ bổ sung', 'done', change);
  }
  add(detail.finishedAt, 'Giải quyết xong', 'done');
  add(detail.returnedAt, 'Trả kết quả', 'done');
  steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const ended = detail.finishedAt ?? detail.returnedAt;
  if (detail.dueAt !== null && ended === null)
    steps.push({
      at: detail.dueAt,
      step: {
        name: detail.overdue ? 'Đã qua ngày hẹn trả' : 'Hẹn trả kết quả',
        when: dueText(detail.dueAt, detail.dueIsWholeDay),
        kind: detail.overdue ? 'attention' : 'moving',
        note: null,
      },
    });
  return steps.map(({ step }) => step);
};
