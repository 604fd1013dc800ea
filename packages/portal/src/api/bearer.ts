import type { Operation } from '@motcua/sdk/schemas';
import type { Context } from 'hono';
import { authorise } from '../tokens/authorise.ts';
import type { Services } from './context.ts';
import { ProblemError } from './problems.ts';

/** Who may write: throws `unauthorized` or `forbidden`, before anything else of the request is looked at. */
export const tokenOf = async (
  c: Context,
  { scope }: Operation,
  services: Services,
): Promise<number> => {
  const ward = services.config.code;
  const header = c.req.header('Authorization');
  const found = await services.store.snapshot((store) => authorise(store, ward, scope!, header));
  if (!('refused' in found)) return found.tokenId;
  const challenge =
    found.refused === 'unauthorized'
      ? 'Bearer realm="motcua"'
      : `Bearer realm="motcua", error="insufficient_scope", scope="${scope}"`;
  throw new ProblemError(found.refused, [], { headers: { 'WWW-Authenticate': challenge } });
};
