/**
 * TCVN 5712:1993 VN3 (ABC; the fonts `.VnTime`, `.VnArial`): one byte a letter, its code point in
 * Latin-1. Capitals with a tone do not exist in it; the fonts whose names end in H draw small letters as
 * capitals.
 */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...letters(0xa1, 'Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ'),
    ...letters(0xb5, 'à ả ã á ạ'),
    ...letters(0xbb, 'ằ ẳ ẵ ắ'),
    ...letters(0xc6, 'ặ ầ ẩ ẫ ấ ậ è'),
    ...letters(0xce, 'ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ'),
    ...letters(0xdc, 'ĩ í ị ò'),
    ...letters(0xe1, 'ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù'),
    ...letters(0xf1, 'ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'),
  }),
);

/** Letters at code points that follow each other. */
function letters(from: number, list: string): Record<string, string> {
  return Object.fromEntries(
    list.split(' ').map((letter, index) => [String.fromCharCode(from + index), letter]),
  );
}
