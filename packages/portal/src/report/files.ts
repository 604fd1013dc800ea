import type { Report } from '@motcua/sdk';
import { reportCsv } from './csv.ts';

/** What a report can be handed over as. */
export const reportFormats = ['docx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const contentTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** `bao-cao-2025-07.docx`; it says where its figures are a sample. */
export const fileName = ({ month, sample }: Report, format: ReportFormat): string =>
  `bao-cao-${month}${sample ? '-du-lieu-mau' : ''}.${format}`;

/** The report as the bytes of a file. The library of DOCX is loaded by who asks for it alone. */
export const reportFile = async (report: Report, format: ReportFormat): Promise<Uint8Array> => {
  if (format === 'docx') return (await import('./docx.ts')).reportDocx(report);
  const text = format === 'csv' ? reportCsv(report) : `${JSON.stringify(report, null, 2)}\n`;
  return new TextEncoder().encode(text);
};
