import type { Call } from '../call.ts';
import type { Report, ReportQuery } from '../contract/report.ts';
import type { CallOptions } from '../options.ts';

export interface ReportsResource {
  /**
   * The report of a month, or of some of its days: in Vietnamese, with what its checks found.
   *
   * @example
   * ```ts
   * const july = await client.reports.get('2025-07', { from: '2025-07-01', to: '2025-07-11' });
   * for (const { level, message } of july.findings) console.log(level, message);
   * ```
   */
  get(month: string, query?: ReportQuery, options?: CallOptions): Call<Report>;
}
