import { formColumns } from '@motcua/sdk/schemas';
import type { FormCells, FormColumn, GroupFigures, ReportForm, Statistics } from '@motcua/sdk';

/** Heads of form II.06a, as it prints them. Source: TT 01/2020/TT-VPCP. */
export const formHeads: readonly { title: string; columns: Record<string, string> }[] = [
  {
    title: 'Số lượng hồ sơ tiếp nhận',
    columns: {
      received: 'Tổng số',
      receivedOnline: 'Trực tuyến',
      receivedOtherwise: 'Trực tiếp, bưu chính',
      carriedOver: 'Từ kỳ trước',
    },
  },
  {
    title: 'Số lượng hồ sơ đã giải quyết',
    columns: {
      resolved: 'Tổng số',
      resolvedEarly: 'Trước hạn',
      resolvedOnDue: 'Đúng hạn',
      resolvedLate: 'Quá hạn',
    },
  },
  {
    title: 'Số lượng hồ sơ đang giải quyết',
    columns: {
      inProgress: 'Tổng số',
      inProgressInTerm: 'Trong hạn',
      inProgressOverdue: 'Quá hạn',
    },
  },
];

export const formTitle = 'Biểu số II.06a: Tình hình, kết quả giải quyết thủ tục hành chính';
export const hiddenCell = 'ẩn';
export const totalRow = 'Tổng cộng';

const sum = (...parts: (number | null)[]): number | null =>
  parts.includes(null) ? null : parts.reduce<number>((all, part) => all + (part ?? 0), 0);

const cellsOf = (figures: GroupFigures): FormCells => {
  const { received, carriedOver, receivedInPerson, receivedPostal } = figures;
  const own: Partial<Record<FormColumn, number | null>> = {
    // The form's total holds what came over from the period before.
    received: sum(received, carriedOver),
    receivedOtherwise: sum(receivedInPerson, receivedPostal),
  };
  return Object.fromEntries(
    formColumns.map((name) => [
      name,
      name in own ? own[name] : figures[name as keyof GroupFigures],
    ]),
  ) as FormCells;
};

/** Form II.06a of figures by field; `null` where nothing is counted. */
export const formOf = ({ figures, groups }: Statistics): ReportForm | null =>
  figures && {
    rows: (groups ?? []).map(({ label, figures: its }) => ({ field: label, cells: cellsOf(its) })),
    total: cellsOf(figures),
  };
