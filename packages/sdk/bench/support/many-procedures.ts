import type { SearchableProcedure } from '../../src/search/index.ts';

const turns = [
  'lưu động',
  'trực tuyến một phần',
  'tại cấp tỉnh',
  'tại khu vực biên giới',
  'lần thứ hai',
  'trường hợp đặc biệt',
  'theo định kỳ',
  'do ủy quyền',
  'đối với tổ chức',
  'đối với cá nhân nước ngoài',
];

/** As many procedures as asked for: the real ones first, then turns of them under codes that nobody has. */
export const manyProcedures = (
  procedures: readonly SearchableProcedure[],
  count: number,
): SearchableProcedure[] =>
  Array.from({ length: count }, (_, at) => {
    const real = procedures[at % procedures.length]!;
    const round = Math.floor(at / procedures.length);
    if (round === 0) return real;
    const turn = `${turns[round % turns.length]}, ${turns[at % turns.length]}`;
    return { code: `9.${String(at).padStart(6, '0')}`, title: `${real.title}, ${turn}` };
  });
