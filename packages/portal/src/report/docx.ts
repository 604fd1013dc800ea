import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formColumns } from '@motcua/sdk/schemas';
import { formatNumber } from '@motcua/sdk/text';
import type { FormCells, Report, ReportForm } from '@motcua/sdk';
import { motto, nation } from '../apologies/letter-text.ts';
import {
  body,
  cell,
  centred,
  heading,
  inTwoLines,
  lineWidth,
  mm,
  rule,
  run,
  sideBySide,
  sizes,
} from './docx-parts.ts';
import { formHeads, formTitle, hiddenCell, totalRow } from './form.ts';
import { partTitle, sectionTitle, subjectLines, warningsOf } from './notes.ts';

const head = ({ frame }: Report): Table => {
  const [above = '', ...own] = frame.authority;
  return sideBySide(
    {
      percent: 42,
      children: [
        centred(inTwoLines(above), { size: sizes.small }),
        ...own.map((line) => centred(inTwoLines(line), { bold: true, size: sizes.small })),
        rule(20),
        centred(frame.number, { size: sizes.head }),
      ],
    },
    [
      centred(nation, { bold: true, size: sizes.small }),
      centred(motto, { bold: true, size: sizes.head }),
      rule(22),
      centred(frame.placeAndDate, { italics: true, size: sizes.head }),
    ],
  );
};

const text = ({ sections }: Report): Paragraph[] =>
  sections.flatMap((section) => [
    heading(sectionTitle(section)),
    ...section.parts.flatMap((part) => [
      ...[partTitle(part)].filter((title) => title !== null).map(heading),
      ...part.paragraphs.map((paragraph) => body(paragraph)),
      ...(part.form
        ? [body('(Số liệu theo từng lĩnh vực tại biểu kèm theo.)', { italics: true })]
        : []),
    ]),
  ]);

const foot = ({ frame }: Report): Table =>
  sideBySide(
    {
      percent: 50,
      children: [
        new Paragraph({
          children: [run('Nơi nhận:', { bold: true, italics: true, size: sizes.small })],
        }),
        ...frame.recipients.map(
          (line) => new Paragraph({ children: [run(line, { size: sizes.recipients })] }),
        ),
      ],
    },
    // Room for signature and seal; the name is written by who signs.
    [
      ...frame.signature.map((line) => centred(line, { bold: true })),
      ...Array.from({ length: 5 }, () => centred('')),
    ],
  );

const numbers = (cells: FormCells, bold: boolean) =>
  formColumns.map((name) => {
    const value = cells[name];
    return cell(value === null ? hiddenCell : formatNumber(value), { bold });
  });

const formWidths = ((ordinal: number, field: number) => {
  const number = Math.floor((lineWidth.across - ordinal - field) / formColumns.length);
  return [ordinal, field, ...formColumns.map(() => number)];
})(mm(10), mm(60));

const formTable = ({ rows, total }: ReportForm): Table => {
  const columns = formHeads.flatMap(({ columns: own }) => Object.values(own));
  const strong = { bold: true };
  return new Table({
    width: { size: lineWidth.across, type: WidthType.DXA },
    columnWidths: formWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          cell('TT', { ...strong, rowSpan: 2 }),
          cell('Lĩnh vực', { ...strong, rowSpan: 2 }),
          ...formHeads.map(({ title, columns: own }) =>
            cell(title, { ...strong, columnSpan: Object.keys(own).length }),
          ),
        ],
      }),
      new TableRow({ tableHeader: true, children: columns.map((title) => cell(title, strong)) }),
      ...rows.map(
        ({ field, cells }, at) =>
          new TableRow({
            cantSplit: true,
            children: [cell(String(at + 1)), cell(field, { left: true }), ...numbers(cells, false)],
          }),
      ),
      new TableRow({
        cantSplit: true,
        children: [cell(''), cell(totalRow, { ...strong, left: true }), ...numbers(total, true)],
      }),
    ],
  });
};

/** The number of the page, at the top from the second one on. */
const pageNumber = {
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.head })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({})] }),
};

/**
 * The report as DOCX, laid out as official documents are: A4, Times New Roman 14, the form on a page of
 * its own across. Source of the layout: NĐ 30/2020/NĐ-CP, Phụ lục I.
 */
export const reportDocx = async (report: Report): Promise<Uint8Array> => {
  const { frame, form } = report;
  // The shorter side first: for a page across, the library turns them.
  const size = { width: mm(210), height: mm(297) };
  const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
  const document = new Document({
    creator: frame.authority.join(' '),
    title: `${frame.title}: ${frame.subject}`,
    styles: { default: { document: { run: { font: 'Times New Roman', size: sizes.text } } } },
    sections: [
      {
        properties: { page: { size, margin }, titlePage: true },
        headers: pageNumber,
        children: [
          head(report),
          ...warningsOf(report).map((warning) => centred(warning, { italics: true }, 240)),
          centred(frame.title, { bold: true }, 360),
          ...subjectLines(frame.subject).map((line) => centred(line, { bold: true })),
          rule(55),
          ...text(report),
          centred(''),
          foot(report),
        ],
      },
      ...(form
        ? [
            {
              properties: {
                page: { size: { ...size, orientation: PageOrientation.LANDSCAPE }, margin },
              },
              children: [
                centred(formTitle, { bold: true }),
                centred(frame.subject, { italics: true, size: sizes.head }),
                centred(''),
                formTable(form),
              ],
            },
          ]
        : []),
    ],
  });
  return Packer.pack(document, 'uint8array');
};
