import { UnreadableFile } from '../../unreadable-file.ts';
import { textOfXml } from './xml-text.ts';
import { UnusualSheet } from './unusual-sheet.ts';

interface SheetPart {
  name: string;
  hidden: boolean;
  /** Name of its part in the package. */
  path: string;
}

export interface WorkbookParts {
  date1904: boolean;
  sheets: SheetPart[];
}

const attributesOf = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/\s([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));

const tagsNamed = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(\\s[^<>]*)>`, 'g'))].map(([, tag]) => attributesOf(tag!));

/** Relationship targets count from the folder of the workbook unless they begin with `/`. */
const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

const worksheets = (rels: string): Map<string, string> =>
  new Map(
    tagsNamed(rels, 'Relationship')
      .filter((relation) => /\/worksheet$/.test(relation.get('Type') ?? ''))
      .map((relation) => [relation.get('Id') ?? '', pathOf(relation.get('Target') ?? '')]),
  );

/**
 * What a workbook says of its sheets, in their order. Throws `UnusualSheet`, and `UnreadableFile` where
 * one part is several sheets: its rows would come, and take memory, as often as it is named.
 */
export const workbookParts = (workbook: string, rels: string): WorkbookParts => {
  const paths = worksheets(rels);
  const sheets = tagsNamed(workbook, 'sheet').flatMap((sheet): SheetPart[] => {
    const path = paths.get(sheet.get('r:id') ?? '');
    if (path === undefined) return [];
    const state = sheet.get('state') ?? 'visible';
    return [{ name: textOfXml(sheet.get('name') ?? ''), hidden: state !== 'visible', path }];
  });
  if (sheets.length === 0) throw new UnusualSheet();
  if (new Set(sheets.map(({ path }) => path)).size < sheets.length) {
    throw new UnreadableFile('damaged-workbook');
  }
  const [properties] = tagsNamed(workbook, 'workbookPr');
  return { date1904: /^(?:1|true|on)$/.test(properties?.get('date1904') ?? ''), sheets };
};
