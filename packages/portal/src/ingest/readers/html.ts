import type { Sheet } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { decodeEntities } from './html-entities.ts';
import { readWorkbook } from './workbook.ts';

const inline = '(?:a|b|em|font|i|small|span|strong|sub|sup|u)';
/** White space beside markup within a line, which the library drops. */
const spaceAfter = new RegExp(`(</${inline}>)\\s+`, 'gi');
const spaceBefore = new RegExp(`\\s+(<${inline}[\\s>])`, 'gi');

/** A page with tables: what most systems call an Excel export. Every value in it is text. */
export const readHtml = async (text: string): Promise<Sheet[]> => {
  const start = text.search(/<table[\s>]/i);
  if (start < 0) throw new UnreadableFile('web-page');
  const tables = decodeEntities(text.slice(start))
    .replace(spaceAfter, '$1&nbsp;')
    .replace(spaceBefore, '&nbsp;$1');
  // The library tells a page by how it begins.
  const page = Buffer.from(`<html>${tables}</html>`);
  return readWorkbook(page);
};
