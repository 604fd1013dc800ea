import { textOfRuns } from './xml-text.ts';

/** The texts that cells share, in their order. */
export const sharedStrings = (part: Buffer | undefined): string[] => {
  const xml = part?.toString('utf8') ?? '';
  const texts: string[] = [];
  let at = xml.indexOf('<si');
  while (at >= 0) {
    const open = xml.indexOf('>', at);
    if (open < 0) break;
    if (xml[open - 1] === '/') {
      texts.push('');
      at = xml.indexOf('<si', open);
      continue;
    }
    const end = xml.indexOf('</si>', open);
    if (end < 0) break;
    texts.push(textOfRuns(xml, open + 1, end));
    at = xml.indexOf('<si', end);
  }
  return texts;
};
