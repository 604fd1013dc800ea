import type { Sheet } from '../raw-row.ts';
import { refuseDoctype } from './doctype.ts';
import { hiddenTables } from './hidden-tables.ts';
import { clampRepeats } from './ods-repeats.ts';
import { readWorkbook } from './workbook.ts';
import { refuseUnclosed } from './xml-nesting.ts';

/** XML Spreadsheet 2003, and what LibreOffice calls flat ODS: a workbook in one text. */
export const readXmlSpreadsheet = async (text: string): Promise<Sheet[]> => {
  const bytes = clampRepeats(Buffer.from(text));
  refuseDoctype(bytes);
  refuseUnclosed(bytes);
  return readWorkbook(bytes, hiddenTables(bytes));
};
