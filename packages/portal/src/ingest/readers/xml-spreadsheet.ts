import { read } from '@e965/xlsx';
import type { Sheet } from '../raw-row.ts';
import { refuseDoctype } from './doctype.ts';
import { orDamaged, rawValues, sheetsOf } from './workbook.ts';

/** XML Spreadsheet 2003. */
export const readXmlSpreadsheet = (text: string): Sheet[] => {
  const bytes = Buffer.from(text);
  refuseDoctype(bytes);
  return orDamaged(() => sheetsOf(read(bytes, { ...rawValues, type: 'buffer' })));
};
