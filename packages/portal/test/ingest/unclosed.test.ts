/** A workbook that lost a piece is told damaged: the library would make one row of two, in silence. */
import { describe, expect, it } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { refuseUnclosed } from '../../src/ingest/readers/xml-nesting.ts';
import { goldenBook } from './golden.ts';
import { withPart } from './support.ts';

type Change = (xml: string) => string;

const files: Record<string, (change: Change) => Buffer> = {
  XLSX: (change) => withPart(goldenBook('xlsx'), 'xl/worksheets/sheet1.xml', change),
  'XLSX that the library reads': (change) =>
    withPart(goldenBook('xlsx'), 'xl/worksheets/sheet1.xml', (xml) =>
      change(xml.replace('<row', '<!-- --><row')),
    ),
  ODS: (change) => withPart(goldenBook('ods'), 'content.xml', change),
  'XML Spreadsheet': (change) => Buffer.from(change(goldenBook('xlml').toString())),
};

/** Where the end of the row stands that is in the middle. */
const endOfRow = (xml: string): RegExpExecArray =>
  /<\/(?:table:table-)?row>/i.exec(xml.slice(xml.length / 2))!;

const damages: [string, Change][] = [
  [
    'a row whose end is gone',
    (xml) => {
      const half = Math.floor(xml.length / 2);
      const { 0: end, index } = endOfRow(xml);
      return xml.slice(0, half + index) + xml.slice(half + index + end.length);
    },
  ],
  ['a half', (xml) => xml.slice(0, xml.length / 2)],
  ['all but its end', (xml) => xml.trimEnd().slice(0, -1)],
  [
    'tags that begin in tags',
    (xml) => {
      const half = Math.floor(xml.length / 2);
      const { 0: end, index } = endOfRow(xml);
      const at = half + index + end.length;
      return `${xml.slice(0, at)}<row r="9"><c <c <c ${xml.slice(at)}`;
    },
  ],
];

describe.each(Object.entries(files))('%s', (_, file) => {
  it('is read whole', async () => {
    expect((await readRegister(file((xml) => xml))).records).toHaveLength(90);
  });

  it.each(damages)('is damaged with %s', async (_name, damage) => {
    await expect(readRegister(file(damage))).rejects.toMatchObject({ code: 'damaged-workbook' });
  });
});

it('a workbook whose shared texts were cut off is damaged', async () => {
  const bytes = withPart(goldenBook('xlsx'), 'xl/sharedStrings.xml', (xml) =>
    xml.slice(0, xml.length / 2),
  );
  await expect(readRegister(bytes)).rejects.toMatchObject({ code: 'damaged-workbook' });
});

describe('an XML text', () => {
  it.each([
    '<a/>',
    '\ufeff<?xml version="1.0"?>\n<a >x</a >\n',
    '<a><b c="/>" d=\'</a>\'/></a>',
    '<a><!-- <b> --><![CDATA[ </a> ]]><?b <b> ?></a>',
    '<a:b><ế>x</ế></a:b>',
  ])('that closes what it opens is let through: %s', (xml) => {
    expect(() => refuseUnclosed(Buffer.from(xml))).not.toThrow();
  });

  it.each([
    '<a>',
    '</a>',
    '<a></b>',
    '<a></ab>',
    '<ab></a>',
    '<a><b></a></b>',
    '<a b="></a>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<a',
    '<a <b></b></a>',
    '<a>'.repeat(1000) + '</a>'.repeat(1000),
  ])('that does not is refused: %s', (xml) => {
    expect(() => refuseUnclosed(Buffer.from(xml))).toThrow(
      expect.objectContaining({ code: 'damaged-workbook' }),
    );
  });
});
