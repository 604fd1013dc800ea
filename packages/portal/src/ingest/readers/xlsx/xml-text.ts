const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decoded = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return named[body] ?? whole;
  const hex = body[1] === 'x' || body[1] === 'X';
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/** Characters that XML can't hold are written `_x000D_` in workbooks. */
const escaped = /_x([\dA-Fa-f]{4})_/g;

/** Text as XML writes it. No entity is known but the five of XML and numbers: none can grow. */
export const textOfXml = (text: string): string => {
  const plain = text.includes('&')
    ? text.replace(/&(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[a-z]{2,4});/g, decoded)
    : text;
  return plain.includes('_x')
    ? plain.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
};

/**
 * The text of `<si>` or `<is>` from `start` to `end`: its `<t>` one after the other, without the readings
 * of East Asian signs (`<rPh>`).
 */
export const textOfRuns = (xml: string, start: number, end: number): string => {
  let text = '';
  let at = start;
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0 || open >= end) return text;
    const close = xml.indexOf('>', open);
    if (close < 0 || close >= end) return text;
    at = close + 1;
    if (xml.startsWith('rPh', open + 1)) {
      const length = xml.slice(at, end).indexOf('</rPh>');
      at = length < 0 ? end : at + length + 6;
      continue;
    }
    const next = xml.charCodeAt(open + 2);
    // `<t>` and `<t xml:space="preserve">`, not `<t/>` and not another name.
    const isText = xml[open + 1] === 't' && (next === 0x3e || next === 0x20);
    if (!isText || xml[close - 1] === '/') continue;
    const last = xml.indexOf('<', at);
    if (last < 0 || last > end) return text;
    text += textOfXml(xml.slice(at, last));
    at = last;
  }
};
