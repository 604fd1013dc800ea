import type { Strings } from '../vi.ts';

export const report: Strings['report'] = {
  title: (month) => `Report for ${month}`,
  description: (centre, month) =>
    `How ${centre} handled its dossiers in ${month}: the monthly report.`,
  lead: 'The sentences and the table are made by rules from the published figures; no number is typed.',
  download: 'Download the report',
  formats: {
    docx: 'Document to edit and sign (DOCX)',
    csv: 'Form II.06a for a spreadsheet (CSV)',
    json: 'Data for programs (JSON)',
  },
  print: 'For a PDF, print this page and choose “Save as PDF”. Only the document is printed.',
  period: 'Choose some days of the month',
  from: 'From',
  to: 'To',
  show: 'Show these days',
  wholeMonth: 'Show the whole month',
  wrong: "Both days must exist, in order and in the report's month.",
  notFound: 'No such report',
  checks: 'Checks before issuing',
  levels: { error: 'To be corrected', question: 'To check', note: 'Good to know' },
  ready: 'Nothing has to be corrected.',
  notReady: 'Something has to be corrected before it can be issued.',
  inPart: (part) => `part ${part}`,
  figures: 'Every figure and how it is counted',
  vietnameseOnly: 'The report is an official document and is written in Vietnamese only.',
};
