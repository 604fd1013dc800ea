import { UnreadableFile } from '../unreadable-file.ts';

/** Where a document type may stand: before the first element. */
const prolog = 4096;

/**
 * A document type is where entities are declared that unfold to gigabytes or reach for other files. The
 * library unfolds none; a file that carries one is refused all the same.
 */
export const refuseDoctype = (xml: Buffer): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.toString('latin1', 0, prolog)) || xml.includes('<!ENTITY')) {
    throw new UnreadableFile('xml-entities');
  }
};
