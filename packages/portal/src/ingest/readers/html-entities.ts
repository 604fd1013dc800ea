/** The named letters that Vietnamese needs, as HTML writes them; capitals are named by their first letter. */
const bases = 'a e i o u y'.split(' ');
const marks = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' };
const names = new Map<string, string>([
  ...[...bases, ...bases.map((base) => base.toUpperCase())].flatMap((base) =>
    Object.entries(marks).map(
      ([name, mark]) => [base + name, (base + mark).normalize('NFC')] as const,
    ),
  ),
  ['eth', 'ð'],
  ['ETH', 'Ð'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['nbsp', ' '],
]);

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
/** What would turn into markup stays as it is, for the reader of the markup to turn. */
const markup = new Set([0x22, 0x26, 0x27, 0x3c, 0x3e]);

/** Writes out numbered and named letters: `h&#7891; s&#x1a1;`, `Tr&ecirc;n`. */
export const decodeEntities = (html: string): string =>
  html.includes('&')
    ? html.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return names.get(name) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
        return code > 0x10ffff || markup.has(code) ? whole : String.fromCodePoint(code);
      })
    : html;
