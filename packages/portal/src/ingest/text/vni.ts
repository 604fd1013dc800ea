/**
 * VNI-Windows (the fonts `VNI-Times`, `VNI-Helve`): a letter, then a byte for its tone or hat; code
 * points in Latin-1. Capitals carry capital marks.
 */
const marked: Record<string, string> = {
  a: 'aù á, aø à, aû ả, aõ ã, aï ạ, aâ â, aá ấ, aà ầ, aå ẩ, aã ẫ, aä ậ, aê ă, aé ắ, aè ằ, aú ẳ, aü ẵ, aë ặ',
  e: 'eù é, eø è, eû ẻ, eõ ẽ, eï ẹ, eâ ê, eá ế, eà ề, eå ể, eã ễ, eä ệ',
  i: 'í í, ì ì, æ ỉ, ó ĩ, ò ị',
  o: 'où ó, oø ò, oû ỏ, oõ õ, oï ọ, oâ ô, oá ố, oà ồ, oå ổ, oã ỗ, oä ộ, ô ơ, ôù ớ, ôø ờ, ôû ở, ôõ ỡ, ôï ợ',
  u: 'uù ú, uø ù, uû ủ, uõ ũ, uï ụ, ö ư, öù ứ, öø ừ, öû ử, öõ ữ, öï ự',
  y: 'yù ý, yø ỳ, yû ỷ, yõ ỹ, î ỵ',
  d: 'ñ đ',
};

/** What stands in a VNI text, and the letter that it means. */
export const vni: ReadonlyMap<string, string> = new Map(
  Object.values(marked).flatMap((list) =>
    list.split(', ').flatMap((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      const mixed =
        from.length > 1 ? [[from[0]!.toUpperCase() + from.slice(1), to.toUpperCase()]] : [];
      return [[from, to], [from.toUpperCase(), to.toUpperCase()], ...mixed] as [string, string][];
    }),
  ),
);
