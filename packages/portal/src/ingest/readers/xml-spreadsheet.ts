import type { Sheet } from '../raw-row.ts';
import { refuseDoctype } from './doctype.ts';
import { readWorkbook } from './workbook.ts';

/** XML Spreadsheet 2003. */
export const readXmlSpreadsheet = async (text: string): Promise<Sheet[]> => {
  const bytes = Buffer.from(text);
  refuseDoctype(bytes);
  return readWorkbook(bytes);
};
