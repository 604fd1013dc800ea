import { tidy } from '@motcua/sdk/text';
import type { Cell } from './raw-row.ts';
import type { StatusCode } from './record.ts';
import { wordKey } from './word-key.ts';

/** The ten national statuses and the folded words that systems use for them; `ly` stands for `lí` too. */
const words: Record<StatusCode, readonly string[]> = {
  1: ['moi dang ky', 'dang ky moi', 'cho tiep nhan', 'cho tiep nhan ho so', 'moi nop'],
  2: [
    'duoc tiep nhan',
    'da tiep nhan',
    'da duoc tiep nhan',
    'da tiep nhan ho so',
    'moi tiep nhan',
    'tiep nhan',
  ],
  3: ['khong duoc tiep nhan', 'khong tiep nhan', 'tu choi tiep nhan', 'bi tu choi tiep nhan'],
  4: ['dang xu ly', 'dang giai quyet', 'dang thu ly', 'cho xu ly', 'dang duoc xu ly'],
  5: [
    'yeu cau bo sung giay to',
    'yeu cau bo sung',
    'yeu cau bo sung ho so',
    'cho bo sung',
    'cho bo sung ho so',
    'cho bo sung giay to',
    'dang cho bo sung',
    'dang bo sung',
    'bo sung ho so',
    'cho cong dan bo sung',
    'cho cong dan bo sung ho so',
  ],
  6: [
    'yeu cau nghia vu tai chinh',
    'yeu cau thuc hien nghia vu tai chinh',
    'cho thuc hien nghia vu tai chinh',
    'thuc hien nghia vu tai chinh',
    'dang thuc hien nghia vu tai chinh',
    'cho nghia vu tai chinh',
    'nghia vu tai chinh',
  ],
  7: [
    'cong dan yeu cau rut',
    'cong dan yeu cau rut ho so',
    'cong dan rut ho so',
    'cong dan xin rut ho so',
    'nguoi dan yeu cau rut ho so',
    'yeu cau rut ho so',
    'xin rut ho so',
    'da rut ho so',
    'rut ho so',
    'da rut',
  ],
  8: ['dung xu ly', 'da dung xu ly', 'dung xu ly ho so', 'dung giai quyet', 'da dung giai quyet'],
  9: [
    'da xu ly xong',
    'xu ly xong',
    'da xu ly',
    'da giai quyet xong',
    'da giai quyet',
    'da co ket qua',
    'co ket qua',
    'da hoan thanh',
    'hoan thanh',
    'cho tra ket qua',
    'da hoan thanh xu ly',
  ],
  10: ['da tra ket qua', 'tra ket qua', 'da tra', 'da tra kq', 'da tra ket qua cho cong dan'],
};

const codes = new Map(
  Object.entries(words).flatMap(([code, list]) =>
    list.map((word) => [word, Number(code) as StatusCode] as const),
  ),
);

const longest = 100;

/** Whether it is in time stands behind the state in many lists: `Đang giải quyết - Quá hạn`. */
const term = / (?:da |van )?(?:dung|truoc|som|tre|qua|con|trong) han$/;

const fromWords = (text: string): StatusCode | undefined => {
  const folded = wordKey(text)
    .replace(/\bli\b/g, 'ly')
    .replace(/\bki\b/g, 'ky')
    .replace(term, '');
  const plain = codes.get(folded);
  if (plain !== undefined) return plain;
  const numbered = /^0?(\d{1,2}) (.+)$/.exec(folded);
  const named = numbered?.[2] === undefined ? undefined : codes.get(numbered[2]);
  return named !== undefined && named === Number(numbered?.[1]) ? named : undefined;
};

/**
 * The national status that a cell means: by its words, by number and words that agree
 * (`4 - Đang xử lý`), or by the number alone where the source is known to use national numbers.
 */
export const readStatus = (cell: Cell, numericCodes: boolean): StatusCode | undefined => {
  const text = String(cell ?? '');
  if (text.length > longest) return undefined;
  const number = numericCodes ? /^(?:0?[1-9]|10)$/.exec(tidy(text))?.[0] : undefined;
  if (number !== undefined) return Number(number) as StatusCode;
  return fromWords(text) ?? fromWords(text.replace(/\([^)]*\)/g, ' '));
};
