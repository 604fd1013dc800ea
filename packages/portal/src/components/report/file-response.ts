import type { Report } from '@motcua/sdk';
import { contentTypes, fileName, reportFile, type ReportFormat } from '../../report/files.ts';

/** A report as a file to keep; JSON opens in the browser. */
export const fileResponse = async (report: Report, format: ReportFormat): Promise<Response> => {
  const disposition = format === 'json' ? 'inline' : 'attachment';
  return new Response(new Uint8Array(await reportFile(report, format)), {
    headers: {
      'Content-Type': contentTypes[format],
      'Content-Disposition': `${disposition}; filename="${fileName(report, format)}"`,
      Vary: 'Accept',
    },
  });
};
