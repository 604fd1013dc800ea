import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

/** Sizes in half points: the text, what stands beside it, and the list of recipients. */
export const sizes = { text: 28, head: 26, small: 24, recipients: 22, table: 22 };

/** Millimetres in twentieths of a point. */
export const mm = (value: number): number => Math.round((value * 1440) / 25.4);

export interface Style {
  bold?: boolean;
  italics?: boolean;
  size?: number;
}

export const run = (text: string, style: Style = {}): TextRun => new TextRun({ text, ...style });

export const centred = (text: string, style: Style = {}, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [run(text, style)],
  });

/** A name that takes two lines, broken in its middle: the rest of its spaces hold. */
export const inTwoLines = (name: string): string => {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const fromMiddle = (at: number) => Math.abs(2 * at + 1 - name.length);
  const [middle] = spaces.sort((a, b) => fromMiddle(a) - fromMiddle(b));
  return [...name]
    .map((letter, at) => (letter === ' ' && at !== middle ? '\u00a0' : letter))
    .join('');
};

/** The line under the motto, the body's name and the subject: a border over a narrow empty line. */
export const rule = (side: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    // Clear of the letters that reach below their line.
    spacing: { before: 80 },
    indent: { left: mm(side), right: mm(side) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [run('', { size: 8 })],
  });

/** A paragraph of running text: justified, its first line 10 mm in, 6 pt before it. */
export const body = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 120 },
    children: [run(text, style)],
  });

export const heading = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: mm(10) },
    spacing: { before: 180 },
    keepNext: true,
    children: [run(text, { bold: true })],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Between the margins of 30 and 15 mm, on a page upright and on one across. */
export const lineWidth = { upright: mm(165), across: mm(252) };

/** Two columns side by side without lines, as the head and the foot of a document have them. */
export const sideBySide = (
  left: { percent: number; children: Paragraph[] },
  right: Paragraph[],
): Table =>
  new Table({
    width: { size: lineWidth.upright, type: WidthType.DXA },
    columnWidths: [left.percent, 100 - left.percent].map((percent) =>
      Math.round((lineWidth.upright * percent) / 100),
    ),
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          [left.percent, left.children] as const,
          [100 - left.percent, right] as const,
        ].map(
          ([size, children]) =>
            new TableCell({
              width: { size, type: WidthType.PERCENTAGE },
              borders: noBorders,
              children,
            }),
        ),
      }),
    ],
  });

/** A cell of a table of numbers. */
export const cell = (
  text: string,
  {
    columnSpan = 1,
    rowSpan = 1,
    left = false,
    ...style
  }: Style & { columnSpan?: number; rowSpan?: number; left?: boolean } = {},
): TableCell =>
  new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [run(text, { size: sizes.table, ...style })],
      }),
    ],
  });
