import { toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import { formatDate, formatInstant } from '@motcua/sdk/text';
import type { ApologyReason } from '@motcua/sdk';
import type { WardConfig } from '../config/ward-config.ts';
import type { KnownLetter } from '../store/letters.ts';
import type { DossierRow } from '../store/store.ts';

/**
 * A letter in its official form, ready to be laid out: number, date, addressee, receipt, procedure,
 * dossier, promise, unit, reason, new date, signatory. The register keeps no names, so the addressee is
 * a line to be filled in by hand. It is for the staff and the applicant, never for a public page.
 */
export interface LetterText {
  authority: string[];
  number: string;
  placeAndDate: string;
  title: string;
  addressee: string;
  paragraphs: string[];
  facts: { term: string; value: string }[];
  closing: string[];
  office: string;
}

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

const blank = (length: number) => '…'.repeat(length);

const reasons: Record<ApologyReason, string> = {
  overdue: 'hồ sơ chưa được giải quyết xong trong thời hạn đã hẹn',
  'wrong-entry': 'chúng tôi đã ghi sai thông tin trong hồ sơ',
  'lost-or-damaged': 'chúng tôi đã làm mất hoặc làm hỏng giấy tờ trong hồ sơ',
  'unlawful-request-for-papers': 'chúng tôi đã yêu cầu giấy tờ ngoài quy định',
  other: 'lý do khác',
};

/** `ngày 01 tháng 7 năm 2025`: days under ten and the months 1 and 2 are padded. */
const officialDate = (date: string): string => {
  const [year, month, day] = date.split('-') as [string, string, string];
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
};

/** Words that end their sentence themselves get no second full stop. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of the place without its kind: `phường Đông Hải` → `Đông Hải`. */
const placeOf = (name: string) => name.replace(/^(phường|xã|thị trấn|đặc khu)\s+/iu, '');

export const letterText = (
  letter: KnownLetter,
  dossier: DossierRow,
  { name, centre }: WardConfig,
): LetterText => {
  const { signed, newDue, reason, explanation } = letter;
  const promised = formatInstant(toInstantText(letter.promisedAt));
  const due = dossier.dueWholeDay ? formatDate(toLocalDate(letter.promisedAt)) : promised;
  const hotline =
    centre.hotline === 'not-published' || centre.hotline.sample ? null : centre.hotline.value;
  return {
    authority: ['ỦY BAN NHÂN DÂN', name.toUpperCase()],
    number: `Số: ${signed?.number ?? `${blank(4)}/${blank(6)}`}`,
    placeAndDate: `${placeOf(name)}, ${
      signed ? officialDate(signed.date) : `ngày ${blank(3)} tháng ${blank(3)} năm ${blank(4)}`
    }`,
    title: newDue === null ? 'THƯ XIN LỖI' : 'THƯ XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    addressee: `Kính gửi: ${blank(20)}`,
    paragraphs: [
      `Ngày ${formatDate(toLocalDate(dossier.receivedAt))}, ${centre.name} đã tiếp nhận hồ sơ của ông/bà.`,
    ],
    facts: [
      { term: 'Thủ tục', value: letter.procedure.title ?? dossier.procedureTitle },
      { term: 'Mã hồ sơ', value: dossier.code },
      { term: 'Ngày hẹn trả kết quả', value: due },
      { term: 'Đơn vị chịu trách nhiệm', value: letter.unit ?? blank(20) },
      {
        term: 'Lý do',
        value: sentence(
          capital(explanation === null ? reasons[reason] : `${reasons[reason]}: ${explanation}`),
        ),
      },
      ...(newDue === null ? [] : [{ term: 'Hẹn lại', value: officialDate(newDue) }]),
    ],
    closing: [
      'Chúng tôi thành thật xin lỗi ông/bà vì việc này, và vì thời gian, công sức ông/bà đã phải bỏ ra thêm.',
      ...(newDue === null
        ? dossier.finishAt === null
          ? []
          : ['Hồ sơ của ông/bà nay đã được giải quyết xong.']
        : [
            `Kết quả sẽ có vào ${officialDate(newDue)}. Hồ sơ chỉ được hẹn lại một lần này. Thư được công bố trên cổng thông tin của phường, không ghi tên và mã hồ sơ, kèm việc lời hẹn có được giữ hay không.`,
          ]),
      ...(hotline ? [`Cần hỏi thêm, xin ông/bà gọi ${hotline.display}.`] : []),
      'Mong ông/bà thông cảm. Trân trọng cảm ơn.',
    ],
    office: (signed?.office ?? blank(12)).toUpperCase(),
  };
};
