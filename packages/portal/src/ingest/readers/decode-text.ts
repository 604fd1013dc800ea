import { UnreadableFile } from '../unreadable-file.ts';

/** Characters that no text file holds. */
// eslint-disable-next-line no-control-regex
const binary = /[\0-\x08\x0e-\x1f]/;

const encodingOf = (bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

/** UTF-8 with or without byte order mark, UTF-16 by its mark. Throws `UnreadableFile` for anything else. */
export const decodeText = (bytes: Buffer): string => {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    const looksBinary = binary.test(bytes.toString('latin1', 0, 4096));
    throw new UnreadableFile(looksBinary ? 'unknown-kind' : 'text-encoding', { cause });
  }
  if (binary.test(text)) throw new UnreadableFile('unknown-kind');
  return text;
};
