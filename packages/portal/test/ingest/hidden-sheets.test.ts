import { write, type BookType } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { listZip, unpack } from '../../src/ingest/readers/zip.ts';
import { zipOf } from '../support/zip-writer.ts';
import { dossier, head, workbook } from './support.ts';

const sheets = { Cũ: [head, dossier(9)], Mới: [head, dossier(1)], 'Hôm & nay': [head, dossier(2)] };
const written = (bookType: BookType, hidden: (0 | 1)[]) =>
  write(
    { ...workbook(sheets), Workbook: { Sheets: hidden.map((Hidden) => ({ Hidden })) } },
    { type: 'buffer', bookType },
  ) as Buffer;

/** The library writes no hidden sheet into ODS: a style of their own hides them, as in those of LibreOffice. */
const hiddenByStyle = (xml: string, hidden: (0 | 1)[]): string => {
  let table = 0;
  return xml
    .replace(
      '<office:automatic-styles>',
      '$&<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false" style:writing-mode="lr-tb"/></style:style>',
    )
    .replace(/(<table:table [^>]*table:style-name=")ta1/g, (whole, start: string) =>
      hidden[table++] === 1 ? `${start}ta2` : whole,
    );
};
const openDocument = (hidden: (0 | 1)[]): Buffer => {
  const bytes = written('ods', []);
  const parts = listZip(bytes).map((entry) => {
    const content = unpack(bytes, entry);
    const isContent = entry.name === 'content.xml';
    return [entry.name, isContent ? hiddenByStyle(content.toString(), hidden) : content] as const;
  });
  return zipOf(Object.fromEntries(parts));
};

const kinds: Record<string, (hidden: (0 | 1)[]) => Buffer> = {
  XLSX: (hidden) => written('xlsx', hidden),
  XLSB: (hidden) => written('xlsb', hidden),
  'legacy XLS': (hidden) => written('biff8', hidden),
  'XML Spreadsheet 2003': (hidden) => written('xlml', hidden),
  ODS: openDocument,
  'flat ODS': (hidden) => Buffer.from(hiddenByStyle(written('fods', []).toString(), hidden)),
};

const codes = async (bytes: Buffer) =>
  (await readRegister(bytes)).records.map(({ code }) => code.slice(-4));

describe.each(Object.keys(kinds))('in %s', (kind) => {
  test('sheets that nobody sees are left out', async () => {
    expect(await codes(kinds[kind]!([0, 0, 0]))).toEqual(['0009', '0001', '0002']);
    expect(await codes(kinds[kind]!([1, 0, 0]))).toEqual(['0001', '0002']);
    expect(await codes(kinds[kind]!([0, 1, 1]))).toEqual(['0009']);
  });

  test('a register that hides all is read', async () => {
    expect(await codes(kinds[kind]!([1, 1, 1]))).toEqual(['0009', '0001', '0002']);
  });
});
