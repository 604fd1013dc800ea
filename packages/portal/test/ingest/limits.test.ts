import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { zipOf } from '../support/zip-writer.ts';
import { dossier, head, syncDossier } from './support.ts';

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
const soon = 20_000;

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
