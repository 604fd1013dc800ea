import type { Meta } from '../call.ts';
import type { Answer } from './exchange.ts';
import { requestIdOf } from './request-id.ts';

/** What an answer says of itself: in its headers, or else in its data. */
export const metaOf = (
  { status, headers }: Answer,
  data: unknown,
  attempts: number,
  duration: number,
): Meta => {
  const own = Object(data) as { revision?: unknown; asOf?: unknown };
  const revision = Number(headers.get('motcua-revision') ?? own.revision ?? Number.NaN);
  const asOf = headers.get('motcua-as-of') ?? own.asOf;
  return {
    status,
    headers,
    requestId: requestIdOf(headers),
    attempts,
    duration,
    revision: Number.isNaN(revision) ? null : revision,
    asOf: typeof asOf === 'string' ? asOf : null,
  };
};
