import type { Settings } from '../pen/pen.ts';
import { failure, failureOf } from './failure.ts';

/**
 * Sends one request to the portal's API, with no cookie.
 *
 * @param path below the ward's own, or with a `/` below `/api/v1`
 * @throws Failure
 */
export const send = async (
  { endpoint, english, own }: Settings,
  path: string,
  signal: AbortSignal,
  body?: object,
): Promise<Response> => {
  const response = await fetch(
    `${endpoint}/api/v1${path[0] === '/' ? path : `/wards/${own['ward']}${path && `/${path}`}`}`,
    {
      signal,
      credentials: 'omit',
      headers: {
        'Accept-Language': english ? 'en' : 'vi',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    },
  ).catch(() => {
    // Also a request that was under way when the line went.
    throw navigator.onLine === false ? failure('offline', 0) : failure('unreachable');
  });
  if (!response.ok) throw await failureOf(response);
  return response;
};
