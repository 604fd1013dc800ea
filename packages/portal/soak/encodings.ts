import { tcvn3 } from '../src/ingest/text/tcvn3.ts';
import { vni } from '../src/ingest/text/vni.ts';

const windows1258 = new TextDecoder('windows-1258');
const bytesOf1258 = new Map(
  Array.from({ length: 128 }, (_, at) => [windows1258.decode(Uint8Array.of(128 + at)), 128 + at]),
);

const oldLetter = (table: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...table].map(([from, to]) => [to, from]));

/** A capital that the old table lacks stands as its small letter: fonts made it large. */
const byTable =
  (table: Map<string, string>) =>
  (text: string): Buffer =>
    Buffer.from(
      Array.from(
        text.normalize('NFC'),
        (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter,
      ).join(''),
      'latin1',
    );

const tone = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Tone marks follow their letter there; hats and horns are one with it. */
const parts1258 = (letter: string): string[] => {
  if (letter < '\x80' || bytesOf1258.has(letter)) return [letter];
  const apart = letter.normalize('NFD');
  return [apart.replace(tone, '').normalize('NFC'), ...(tone.exec(apart) ?? [])];
};

const in1258 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text.normalize('NFC'))
      .flatMap(parts1258)
      .map((part) => bytesOf1258.get(part) ?? part.charCodeAt(0)),
  );

/** A text in each encoding that registers come in. */
export const encodings: Record<string, (text: string) => Buffer> = {
  'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  nfd: (text) => Buffer.from(text.normalize('NFD')),
  'windows-1258': in1258,
  tcvn3: byTable(oldLetter(tcvn3)),
  vni: byTable(oldLetter(vni)),
};
