import { isMonth } from '../figures/period-query.ts';
import { contentTypes, reportFormats, type ReportFormat } from '../../report/files.ts';

/** Which report an address asks for, and as what; `null` for one that can't be. */
export interface AskedReport {
  month: string;
  /** `null`: as a page. */
  format: ReportFormat | null;
}

/** What a caller takes best, where it is one of ours; a browser takes a page before all else. */
const accepted = (accept: string | null): ReportFormat | null => {
  const [best = ''] = (accept ?? '').split(',');
  const type = best.split(';', 1)[0]!.trim().toLowerCase();
  return reportFormats.find((format) => contentTypes[format].split(';', 1)[0] === type) ?? null;
};

/** `2025-07`, `2025-07.docx`. The suffix wins over the header. */
export const readAsked = (text: string, accept: string | null): AskedReport | null => {
  const [month = '', suffix, ...rest] = text.split('.');
  if (!isMonth(month) || rest.length > 0) return null;
  if (suffix === undefined) return { month, format: accepted(accept) };
  const format = reportFormats.find((one) => one === suffix);
  return format ? { month, format } : null;
};
