import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { motto, nation, type LetterText } from './letter-text.ts';

/** Millimetres in twentieths of a point. */
const mm = (value: number) => Math.round((value * 1440) / 25.4);

/** Half points: the head is set at 12, so that the nation's name stays on one line. */
const headSize = 24;

const run = (text: string, options: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
  new TextRun({ text, ...options });

const centred = (children: TextRun[]) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children });

/** The line under the body's name and under the motto. */
const rule = (side: number) =>
  new Paragraph({
    indent: { left: mm(side), right: mm(side) },
    spacing: { before: 80 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [run('', { size: 8 })],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

const cell = (percent: number, children: Paragraph[]) =>
  new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    borders: noBorders,
    children,
  });

const head = ({ authority, number, placeAndDate }: LetterText) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        children: [
          cell(40, [
            ...authority.map((line) => centred([run(line, { bold: true, size: headSize })])),
            rule(20),
            centred([run(number, { size: headSize })]),
          ]),
          cell(60, [
            centred([run(nation, { bold: true, size: headSize })]),
            centred([run(motto, { bold: true, size: headSize })]),
            rule(25),
            centred([run(placeAndDate, { italics: true, size: headSize })]),
          ]),
        ],
      }),
    ],
  });

const body = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 120 },
    children: [run(text)],
  });

/** A letter as DOCX in the page and type of official documents: A4, Times New Roman 14. */
export const letterDocx = async (letter: LetterText): Promise<Uint8Array> => {
  const { title, addressee, paragraphs, facts, closing, office } = letter;
  const page = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
  };
  const document = new Document({
    creator: letter.authority.join(' '),
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page },
        children: [
          head(letter),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 360, after: 240 },
            children: [run(title, { bold: true })],
          }),
          centred([run(addressee)]),
          ...paragraphs.map(body),
          ...facts.map(
            ({ term, value }) =>
              new Paragraph({
                indent: { left: mm(10) },
                spacing: { before: 80 },
                children: [run(`${term}: `, { bold: true }), run(value)],
              }),
          ),
          ...closing.map(body),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            indent: { left: mm(80) },
            spacing: { before: 360 },
            children: [run(office, { bold: true })],
          }),
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
};
