import type { Language } from './language.ts';

/** What is wrong in a catalogue, in Vietnamese; a group stands where `$1` is. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^must be above 0$/, 'phải lớn hơn 0'],
  [/^must not be below 0$/, 'không được nhỏ hơn 0'],
  [/^must be a whole number$/, 'phải là số nguyên'],
  [/^must be at least (\d+) đồng$/, 'phải từ $1 đồng trở lên'],
  [/^must be a national code without suffix$/, 'phải là mã thủ tục quốc gia, không có phần đuôi'],
  [/^must be NFC text with single spaces$/, 'phải là chữ dựng sẵn (NFC), không có dấu cách thừa'],
  [/^must not hold the unseen character (U\+[0-9A-F]+)$/, 'có ký tự ẩn $1: mời gõ lại đoạn đó'],
  [
    /^must not hold letters of another script in a word$/,
    'có chữ cái chỉ giống chữ Việt (như chữ Nga, chữ Hy Lạp): mời gõ lại từ đó',
  ],
  [/^must be a date that exists, yyyy-mm-dd$/, 'phải là ngày có thật, dạng 2026-10-31'],
  [/^must not be empty: leave it out instead$/, 'không được để trống: hãy bỏ hẳn mục này'],
  [/^must name a channel once$/, 'chỉ được nêu mỗi cách nộp một lần'],
  [/^is either published or in doubt$/, 'không thể vừa công bố vừa chưa chắc chắn'],
  [/^is for fields without a value$/, 'chỉ dùng cho mục chưa có giá trị'],
  [/^must be there where a value is set$/, 'phải có khi quy định đặt ra một mức'],
  [/^must not be before from$/, 'không được sớm hơn ngày bắt đầu'],
  [/^must be about the subject$/, 'phải đúng với mục mà quy định nói tới'],
  [/^must set either fees or times$/, 'phải đặt hoặc lệ phí, hoặc thời hạn'],
  [/^(\S+) already stands on line (\d+)$/, '$1 đã có ở dòng $2'],
  [
    /^(\S+) already stands on line (\d+), and says otherwise$/,
    '$1 đã có ở dòng $2, với nội dung khác',
  ],
  [/^(\S+) already stands in procedure (\d+)$/, '$1 đã có ở thủ tục thứ $2'],
  [
    /^(\S+) already stands in record (\d+), and says otherwise$/,
    '$1 đã có ở bản ghi thứ $2, với nội dung khác',
  ],
  [
    /^no source tells its (.+): is the code right\?$/,
    'không nguồn nào cho biết $1 của mã này: mời xem lại mã, hoặc ghi thêm các mục đó',
  ],
  [/^is in no source: is the code right\?$/, 'không có trong nguồn nào: mời xem lại mã'],
  [
    /^must be an https address on dichvucong\.gov\.vn$/,
    'phải là địa chỉ https trên dichvucong.gov.vn',
  ],
  [/^is not posted$/, 'chưa được niêm yết'],
  [/^stands twice, first on line (\d+)$/, 'ghi hai lần, lần đầu ở dòng $1'],
  [/^names no procedure$/, 'không nêu thủ tục nào'],
  [/^unknown channel$/, 'không hiểu cách nộp'],
  [/^no national code$/, 'không có mã thủ tục quốc gia'],
  [/^is not UTF-8 text$/, 'không phải chữ UTF-8'],
  [/^is not JSON$/, 'không phải JSON'],
  [
    /^is neither a catalogue nor an answer of the gateway or the portal$/,
    'không phải danh mục, cũng không phải dữ liệu của cổng quốc gia',
  ],
  [/^Invalid input: expected (\S+), received undefined$/, 'còn thiếu ($1)'],
  [/^Invalid input: expected (\S+), received (\S+)$/, 'phải là $1, đang là $2'],
  [/^Invalid input: expected (\S+)$/, 'phải là $1'],
  [/^Invalid input$/, 'không đúng dạng'],
  [/^Invalid key in record$/, 'có mục lạ'],
  [/^Too big: expected \S+ to be <=?(\S+)$/, 'không được lớn hơn $1'],
  [/^Invalid option: expected one of (.+)$/, 'phải là một trong: $1'],
  [/^Unrecognized keys?: (.+)$/, 'có mục lạ: $1'],
];

/** Kinds of value as a check names them. */
const kinds: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm mục',
  record: 'nhóm mục',
  undefined: 'chưa có',
};

/** A reason in the reader's language; one that is not known here stays in English. */
export const reasonText = (reason: string, language: Language): string => {
  if (language === 'en') return reason;
  const [pattern, text] = reasons.find(([known]) => known.test(reason)) ?? [];
  const found = pattern?.exec(reason);
  if (!found || !text) return reason;
  return text.replace(/\$(\d)/g, (_, at: string) => {
    const word = found[Number(at)]!;
    return kinds[word] ?? word;
  });
};
