import type { Call } from '../call.ts';
import { reportsGet } from '../contract/packed.ts';
import type { Report, ReportQuery } from '../contract/report.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `reports.get` as a function of its own.
 *
 * @example
 * ```ts
 * const { sections, findings } = await getReport(service, '2025-07');
 * ```
 */
export const getReport = (
  service: Settings,
  month: string,
  query?: ReportQuery,
  options?: CallOptions,
): Call<Report> => call(service, unpack(reportsGet), [month, query], options);
