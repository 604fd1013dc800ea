import type { Settings } from '../pen/pen.ts';
import { Failure, failureOf } from './failure.ts';

/** Sends one request to the portal's API, with no cookie, and gives the answer or throws a `Failure`. */
export const send = async (
  { endpoint, language }: Settings,
  path: string,
  signal: AbortSignal,
  body?: object,
): Promise<Response> => {
  if (navigator.onLine === false) throw new Failure('offline', 0);
  const response = await fetch(`${endpoint}/api/v1${path}`, {
    signal,
    credentials: 'omit',
    headers: { 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Failure('unreachable');
  });
  if (!response.ok) throw await failureOf(response);
  return response;
};

/** `/wards/11411/…` with a query of what is set. */
export const wardPath = (
  { own }: Settings,
  rest = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const set = Object.entries(query).filter(([, value]) => value) as string[][];
  return `/wards/${own['ward']}${rest}?${new URLSearchParams(set)}`;
};
