import { createClient, listProcedures, connect, type Middleware } from '@motcua/sdk';
import { fold } from '@motcua/sdk/text';
import { ward } from '@motcua/sdk/schemas';
import { exactly } from './expect.ts';

/** The platform's own `fetch`, signals, requests and answers fit, whoever declares them. */
export const platform = async (): Promise<string> => {
  const middleware: Middleware = async (request, next) => {
    request.headers.set('x-trace', 'a');
    const response = await next(request);
    return response.ok ? response : next(request);
  };
  const options = { baseUrl: 'https://portal.example', ward: '11411' };
  const client = createClient({
    ...options,
    fetch,
    middleware: [middleware],
    transport: (request) => fetch(request),
  });
  const { signal } = new AbortController();
  const { meta } = await client.ward.get({ signal }).withMeta();
  exactly<Headers>()(meta.headers);

  const page = await listProcedures(connect(options), { q: fold('Đăng ký') }, { signal });
  const checked = ward.safeParse({});
  return (checked.success ? checked.data.name : '') + page.items.length;
};
