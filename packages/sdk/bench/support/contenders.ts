import axios from 'axios';
import createOpenApiClient from 'openapi-fetch';
import { z } from 'zod';
import { createClient } from '../../src/index.ts';

const WARD = '11411';

/** One call of `procedures.list`; gives how many items came. */
export type Contender = () => Promise<number>;

interface Paths {
  '/wards/{ward}/procedures': {
    get: {
      parameters: { path: { ward: string }; query?: { q?: string; channel?: string } };
      responses: {
        200: { content: { 'application/json': z.infer<typeof page> } };
      };
    };
  };
}

/** The same rules as the SDK's own schema, in the classic dialect that applications are written in. */
const page = z.looseObject({
  items: z.array(
    z.looseObject({
      code: z.string(),
      title: z.string(),
      field: z.string(),
      provider: z.string(),
      channels: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
  total: z.number(),
});

const query = { q: 'khai sinh', channel: 'online' } as const;
/** What the SDK asks for by itself; everyone asks for the same. */
const headers = {
  accept: 'application/json, application/problem+json',
  'accept-language': 'vi',
};

/** The ways to make the same call, by the names that the table gives them. */
export const contenders = (baseUrl: string): Record<string, Contender> => {
  const api = `${baseUrl}/api/v1`;
  const sdk = createClient({ baseUrl, ward: WARD });
  const openApi = createOpenApiClient<Paths>({ baseUrl: api, headers });
  const agent = axios.create({ baseURL: api, headers });
  return {
    sdk: async () => (await sdk.procedures.list(query)).items.length,
    'fetch + JSON.parse': async () => {
      const search = new URLSearchParams(query);
      const response = await fetch(`${api}/wards/${WARD}/procedures?${search}`, { headers });
      if (!response.ok) throw new Error(`The service answered with ${response.status}.`);
      return (JSON.parse(await response.text()) as z.infer<typeof page>).items.length;
    },
    'openapi-fetch': async () => {
      const { data } = await openApi.GET('/wards/{ward}/procedures', {
        params: { path: { ward: WARD }, query },
      });
      return data?.items.length ?? 0;
    },
    'axios + zod': async () => {
      const { data } = await agent.get<unknown>(`/wards/${WARD}/procedures`, { params: query });
      return page.parse(data).items.length;
    },
  };
};
