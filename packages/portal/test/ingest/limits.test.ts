import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { clampRepeats } from '../../src/ingest/readers/ods-repeats.ts';
import { zipOf } from '../support/zip-writer.ts';
import { dossier, head, syncDossier, withPart, xlsx } from './support.ts';

const csvHead = head.join(';');
const csvRow = dossier(1).join(';');
const spreadsheet = (rest: string) =>
  `<?xml version="1.0"?>${rest}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">`;
const laughs = '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;&b;&b;">]>';
const ods = (content: string) =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'styles.xml': '<a/>',
    'content.xml': content,
  });
const headed = `<row>${head.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
const worksheet = (rows: string, rest = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
/** As few parts as a workbook can have. */
const book = (
  sheet: string | Uint8Array,
  { sheets = '<sheet name="a" r:id="a"/>', strings = '<sst/>' } = {},
) =>
  zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="http://a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': sheet,
  });
/** What stands at its end is far beyond where a head is looked for. */
const longComment = `<!--${' '.repeat(5000)}-->`;
const wideRows = '<row><c r="ALL2"/></row>'.repeat(1000);
const soon = 20_000;
/** Of a small file. */
const shortly = 5_000;

describe('a file that would take all memory or all day is refused soon', () => {
  test.each<[string, string, () => Buffer]>([
    ['entities in XML Spreadsheet', 'xml-entities', () => Buffer.from(spreadsheet(laughs))],
    ['entities in ODS', 'xml-entities', () => ods(`${laughs}<a>&d;</a>`)],
    [
      'entities in XLSX',
      'xml-entities',
      () => zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': `${laughs}<a>&d;</a>` }),
    ],
    [
      'a cell that stands there for the whole sheet',
      'no-header',
      () =>
        ods(
          '<office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="99999999"><table:table-cell office:value-type="string" table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
        ),
    ],
    [
      'repeats in a large ODS',
      'unpacks-too-large',
      () =>
        zipOf({
          mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
          'META-INF/manifest.xml': '<manifest:manifest/>',
          'content.xml': `<a>${'<b/>'.repeat(12_600_000)}</a>`,
          // Without it the file would be refused for its ratio.
          'Pictures/a.png': randomBytes(500_000),
        }),
    ],
    ['brackets without end', 'nested-too-deep', () => Buffer.alloc(50_000_000, '[')],
    [
      'elements without end',
      'too-many-rows',
      () => Buffer.from(`{"data":[${JSON.stringify(syncDossier())}${',0'.repeat(600_000)}]}`),
    ],
    [
      'rows without end',
      'too-many-rows',
      () => Buffer.from(`${csvHead}\n${'x;y;z\n'.repeat(600_000)}`),
    ],
    [
      'a line without end',
      'damaged-csv',
      () => Buffer.from(`${csvHead}\n${';'.repeat(2_000_000)}`),
    ],
    [
      'quotation marks without end',
      'damaged-csv',
      () => Buffer.from(`${csvHead}\n${'"";"'.repeat(2_000_000)}`),
    ],
    [
      'a page of fifty megabytes',
      'too-heavy',
      () => Buffer.alloc(60_000_000, '<table><tr><td>x</td></tr></table>'),
    ],
  ])('%s: %s', async (_, code, bytes) => {
    const started = performance.now();
    await expect(readRegister(bytes())).rejects.toMatchObject({ name: 'UnreadableFile', code });
    expect(performance.now() - started).toBeLessThan(soon);
  });
});

describe('a small file that would take all memory or all day is refused shortly', () => {
  test.each<[string, string, () => Buffer]>([
    [
      'links that cover a sheet',
      'too-heavy',
      () =>
        withPart(xlsx([head, dossier(1)]), 'xl/worksheets/sheet1.xml', (xml) =>
          xml
            .replace('<sheetData>', '<sheetData><!-- the library reads it -->')
            .replace(
              '</sheetData>',
              '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
            ),
        ),
    ],
    [
      'sixty sheets that are one part',
      'damaged-workbook',
      () => book(worksheet(wideRows), { sheets: '<sheet r:id="a"/>'.repeat(60) }),
    ],
    [
      'merged cells that are merged again',
      'no-header',
      () =>
        book(
          worksheet(
            `<row><c r="A1"><v>1</v></c></row>${wideRows}`,
            `<mergeCells>${'<mergeCell ref="A1:A999"/>'.repeat(22_000)}</mergeCells>`,
          ),
        ),
    ],
    [
      'readings of signs that do not end',
      'no-header',
      () => book(worksheet(''), { strings: `<sst>${'<si><rPh></si>'.repeat(60_000)}</sst>` }),
    ],
  ])('%s: %s', async (_, code, bytes) => {
    const started = performance.now();
    await expect(readRegister(bytes())).rejects.toMatchObject({ name: 'UnreadableFile', code });
    expect(performance.now() - started).toBeLessThan(code === 'too-heavy' ? soon : shortly);
  });
});

describe('a document type is found wherever it stands', () => {
  const type = '<!DOCTYPE a SYSTEM "file:///etc/passwd">';
  const late = `<?xml version="1.0"?>${longComment}${type}`;
  test.each<[string, string, () => Buffer]>([
    ['in ODS', 'xml-entities', () => ods(`${late}<a/>`)],
    ['in XML Spreadsheet', 'xml-entities', () => Buffer.from(spreadsheet('') + late)],
    ['in a sheet', 'xml-entities', () => book(late + worksheet(headed))],
    ['behind the rows of a sheet', 'xml-entities', () => book(worksheet(headed, type))],
    [
      'in small letters',
      'xml-entities',
      () => book(late.replace('DOCTYPE', 'doctype') + worksheet('')),
    ],
    [
      'in letters of two bytes, which are refused',
      'text-encoding',
      () => book(Buffer.from(`\ufeff${late}${worksheet(headed)}`, 'utf16le')),
    ],
    [
      'in letters of two bytes without a mark',
      'text-encoding',
      () => book(Buffer.from(late + worksheet(headed), 'utf16le').swap16()),
    ],
  ])('%s: %s', async (_, code, bytes) => {
    await expect(readRegister(bytes())).rejects.toMatchObject({ name: 'UnreadableFile', code });
  });
});

test.each([
  ['a:b number-rows-repeated="1048576"', 'a:b number-rows-repeated="999"'],
  ['number-columns-repeated="999"', 'number-columns-repeated="999"'],
  ['number-columns-repeated="7" x="ế" ', 'number-columns-repeated="7" x="ế" '],
  ['ế number-columns-repeated="1e9"/>ế', 'ế number-columns-repeated="999"/>ế'],
  ['NUMBER-COLUMNS-REPEATED="4000"', 'NUMBER-COLUMNS-REPEATED="999"'],
  ['number-rows-repeated_x="4000"', 'number-rows-repeated_x="999"'],
  [
    '<p>-repeated="</p><c number-rows-repeated="4000">',
    '<p>-repeated="</p><c number-rows-repeated="999">',
  ],
  ["number-rows-repeated = '4000'", "number-rows-repeated = '999'"],
  ['a/b="x number-rows-repeated=4000 y"', 'a/b="x number-rows-repeated=999 y"'],
  [
    '-repeated -repeated="" -repeated="4000" -repeated',
    '-repeated -repeated="" -repeated="999" -repeated',
  ],
])('of %s the library is told %s', (written, told) => {
  expect(clampRepeats(Buffer.from(written)).toString()).toBe(told);
});

test('half a million columns beside the ones that count are passed over', async () => {
  const wide = ';x'.repeat(400_000);
  const file = await readRegister(Buffer.from(`${csvHead}${wide}\n${csvRow}${wide}\n`));
  expect(file.records).toHaveLength(1);
});

test('a thread that was given one file is ready for the next', async () => {
  const page = (cells: unknown[][]) =>
    Buffer.from(
      `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    );
  const reads = [page([head, dossier(1)]), page([['x']]), page([head, dossier(2)])].map((bytes) =>
    readRegister(bytes).then(
      ({ records }) => records.length,
      (error: { code: string }) => error.code,
    ),
  );
  expect(await Promise.all(reads)).toEqual([1, 'no-header', 1]);
});
