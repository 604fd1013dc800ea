import ky, { type KyInstance } from 'ky';
import type { Transport } from '../options.ts';

/**
 * Sends through [ky](https://github.com/sindresorhus/ky), with the hooks and defaults of your own
 * instance. Its time limits and retries are off: those of the client include the body of an answer.
 *
 * @example
 * ```ts
 * import ky from 'ky';
 * import { createClient } from '@motcua/sdk';
 * import { kyTransport } from '@motcua/sdk/ky';
 *
 * const proxied = ky.extend({ headers: { 'x-desk': '3' } });
 * const transport = kyTransport(proxied);
 * const client = createClient({ baseUrl: 'https://motcua.example', ward: '11411', transport });
 * ```
 */
export const kyTransport =
  (instance: KyInstance = ky): Transport =>
  (request) =>
    instance(request, { retry: 0, timeout: false, throwHttpErrors: false });
