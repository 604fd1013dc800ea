import type { FeedbackRefusal } from '@motcua/sdk';
import { phoneLast4 } from './phone.ts';

/** What could point at a person. */
export type Personal = Extract<
  FeedbackRefusal,
  'phone' | 'identity-number' | 'e-mail' | 'dossier-code' | 'name'
>;

/** National codes, and those of other agencies: `H24.113-250701-0001`, `03706/2026/07906`. */
const dossierCodes =
  /[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{6}-\d{4,6}(?!\d)|(?<![\d/])\d{1,6}\/20\d{2}\/\d{1,6}(?![\d/])/giu;
const addresses = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]{2,}/gu;
/** Groups of three digits and more; a sum of money is none. */
const digitGroups =
  /(?<![\d.,-])\d{3,}(?:[ .]\d{3,})*(?!\d|[.,-]\d)(?!\s*(?:đồng|vnđ|đ(?!\p{L})))/giu;

/** Not the name of somebody, but of a street or place. */
const placeBefore =
  /(?<!\p{L})(?:đường|phố|ngõ|ngách|ngã (?:ba|tư|năm|sáu)|tuyến|đoạn|bến|vườn|tượng|chợ|đền|chùa|đình|miếu|cầu|cống|hồ|khu|tòa|trường|tiểu học|thcs|thpt|quận|phường|xã|thôn|làng|tổ dân phố|[–-])\s*$/iu;
const honorific =
  /(?<!\p{L})(?:[ÔôOo]ng|ÔNG|[Bb]à|BÀ|[Aa]nh|ANH|[Cc]hị|CHỊ|[Cc]ô|CÔ|[Cc]hú|CHÚ|[Bb]ác|BÁC|[Cc]ụ|CỤ|[Ee]m|EM|[Cc]háu|CHÁU)\s+(\p{Lu}\p{L}*)/gu;
const selfNamed =
  /(?<!\p{L})(?:tên (?:tôi )?là|tôi (?:tên )?là|họ (?:và )?tên|người (?:gửi|nộp|phản ánh|kiến nghị)|công dân)\s*:?\s+(?!Việt(?!\p{L}))\p{L}+/giu;
const surname =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Đoàn|Trịnh|Trương|Đào|Lương|Phùng|Tạ|Quách|Nghiêm|Mạc|Khổng';
const given = String.raw`\p{Lu}\p{Ll}*`;
/** `Nguyễn Văn Thử`; in capitals only with the middle name that most have, as any words may stand in them. */
const fullName = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${surname})(?:\s+${given}){2,3}|(?:${surname.toUpperCase()})\s+(?:VĂN|THỊ)\s+\p{Lu}+)(?!\p{L})`,
  'gu',
);
/** An office that stands where a name could, or the next form of address. */
const office = /^(?:Chủ|Phó|Bí|Giám|Trưởng|Tổ|Ông|Bà|Anh|Chị)$/iu;

const holdsName = (text: string): boolean =>
  // Without regard to case a small letter would be the first of a name too.
  [...text.matchAll(selfNamed)].some(([found]) => /(?<!\p{L})\p{Lu}\p{L}*$/u.test(found)) ||
  [...text.matchAll(honorific)].some(
    ({ 1: word = '', index }) => !office.test(word) && !placeBefore.test(text.slice(0, index)),
  ) ||
  [...text.matchAll(fullName)].some(({ index }) => !placeBefore.test(text.slice(0, index)));

const holdsIdentityNumber = (text: string): boolean =>
  [...text.matchAll(digitGroups)].some(([group]) =>
    [9, 12].includes(group.replace(/\D/g, '').length),
  );

/** As far as a phone is looked for in one go, and further than one reaches. */
const [stretch, overlap] = [1500, 50];

const holdsPhone = (text: string): boolean => {
  for (let at = 0; at < text.length; at += stretch)
    if (phoneLast4(text.slice(at, at + stretch + overlap)) !== null) return true;
  return false;
};

/** The kinds of personal values in a free text. What is found by one rule is taken out for the next. */
export const personalIn = (given: string): Personal[] => {
  const found: Personal[] = [];
  // Full-width digits are digits, and letters without width hide none.
  let text = given.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const cut = (pattern: RegExp, kind: Personal) => {
    const rest = text.replace(pattern, ' ');
    if (rest !== text) found.push(kind);
    text = rest;
  };
  cut(dossierCodes, 'dossier-code');
  cut(addresses, 'e-mail');
  if (holdsPhone(text)) found.push('phone');
  else if (holdsIdentityNumber(text)) found.push('identity-number');
  if (holdsName(text)) found.push('name');
  return found;
};
