/** Advance widths in hundredths of the size, as in Verdana and DejaVu Sans; a mark adds nothing to its letter. */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [28, "'ijl"],
  [30, 'IJ'],
  [32, ' ,.·\u00a0'],
  [35, '/:;\\|f-'],
  [40, '()[]t!r'],
  [52, 'sz“”"*_`–'],
  [56, 'cLFk?'],
  [62, 'vxyPTYaoeơ'],
  [64, 'ESbdghnpquđư0123456789${}'],
  [69, 'KAVBRXZC'],
  [77, 'UHNDGĐ&OQ'],
  [86, 'w#+<=>^~MƯƠ'],
  [100, '%mW@—…'],
];
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((l) => [l, width])));
const unknown = 64;

/** Width of a line of text in pixels, near enough to keep room for it; the drawing stretches to it. */
export const textWidth = (text: string, size: number): number => {
  // A tone or a hat takes no room, a horn (ơ ư) does: only the others go.
  const letters = text
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC');
  let sum = 0;
  for (const letter of letters) sum += widthOf.get(letter) ?? unknown;
  return Math.ceil((sum * size) / 100);
};
