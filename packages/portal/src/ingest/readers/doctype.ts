import { UnreadableFile } from '../unreadable-file.ts';

const less = 0x3c;
const mark = 0x21;

/** Two or four bytes a letter. Nobody writes workbooks so, and what is written so hides from a search. */
const isWide = (xml: Buffer): boolean =>
  xml[0] === 0 || xml[1] === 0 || /^(?:\xff\xfe|\xfe\xff)/.test(xml.toString('latin1', 0, 2));

/**
 * A document type is where entities are declared that unfold to gigabytes or reach for other files. The
 * library unfolds none; an XML text that carries one, wherever it stands, is refused all the same.
 */
export const refuseDoctype = (xml: Buffer): void => {
  if (isWide(xml)) throw new UnreadableFile('text-encoding');
  for (let at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, at + 1)) {
    const declares = xml[at - 1] === less && xml.toString('latin1', at + 1, at + 8);
    if (declares && /^(?:DOCTYPE|ENTITY)/i.test(declares)) throw new UnreadableFile('xml-entities');
  }
};
