import type { Sheet } from '../../raw-row.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { UnusualSheet } from './unusual-sheet.ts';
import { workbookParts } from './workbook-parts.ts';

/**
 * The sheets of a workbook that is written as Excel and its like write them, which the library takes
 * three times as long for; `null` for one that is written otherwise.
 */
export const readXlsx = (part: (name: string) => Buffer | undefined): Sheet[] | null => {
  const text = (name: string) => part(name)?.toString('utf8') ?? '';
  try {
    const { date1904, sheets } = workbookParts(
      text('xl/workbook.xml'),
      text('xl/_rels/workbook.xml.rels'),
    );
    const strings = sharedStrings(part('xl/sharedStrings.xml'));
    const shown = sheets.filter(({ hidden }) => !hidden);
    return (shown.length > 0 ? shown : sheets).map(({ name, path }) => {
      const xml = part(path);
      if (xml === undefined) throw new UnusualSheet();
      return { name, date1904, rows: sheetRows(xml, strings) };
    });
  } catch (error) {
    if (error instanceof UnusualSheet) return null;
    throw error;
  }
};
