import type { EncodingName } from '../record.ts';
import { tcvn3 } from './tcvn3.ts';
import { vni } from './vni.ts';

/** The encodings of one byte a character, the likeliest first where nothing tells them apart. */
export const legacyNames = ['windows-1258', 'tcvn3', 'vni', 'windows-1252'] as const;
export type LegacyName = (typeof legacyNames)[number];

export const isLegacy = (name: EncodingName): name is LegacyName =>
  (legacyNames as readonly string[]).includes(name);

const windows1258 = new TextDecoder('windows-1258');
const windows1252 = new TextDecoder('windows-1252');

const plain = /^[\0-\x7f]*$/;
const anyVni = /[aeouyAEOUYôöÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[íìæóòôöîñÍÌÆÓÒÔÖÎÑ]/g;

const decoders: Record<LegacyName, (text: string) => string> = {
  'windows-1258': (text) => windows1258.decode(Buffer.from(text, 'latin1')).normalize('NFC'),
  'windows-1252': (text) => windows1252.decode(Buffer.from(text, 'latin1')),
  tcvn3: (text) => text.replace(/[\xa1-\xfe]/g, (letter) => tcvn3.get(letter) ?? letter),
  vni: (text) => text.replace(anyVni, (letter) => vni.get(letter) ?? letter),
};

/** What the bytes of a text mean in an encoding; each byte stands as the character of its number. */
export const fromLegacy = (text: string, name: LegacyName): string =>
  plain.test(text) ? text : decoders[name](text);

/** Characters that Windows-1252 has where Latin-1 has controls, and the bytes they stood on. */
const windowsBytes = new Map(
  Array.from({ length: 32 }, (_, index) => {
    const byte = 0x80 + index;
    return [windows1252.decode(Uint8Array.of(byte)), String.fromCharCode(byte)] as const;
  }),
);

/**
 * A Unicode text as the bytes that it may once have been, when a program took an old encoding for
 * Western European; `null` where it holds a letter that can't have come about so.
 */
export const toBytes = (text: string): string | null => {
  let bytes = '';
  for (const letter of text) {
    const byte = letter <= '\xff' ? letter : windowsBytes.get(letter);
    if (byte === undefined) return null;
    bytes += byte;
  }
  return bytes;
};
