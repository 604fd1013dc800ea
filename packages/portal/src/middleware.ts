import { defineMiddleware } from 'astro:middleware';
import { answerBelow, subPathOf } from './server/sub-path.ts';

/** `astro dev` runs the same composition as the server; a built page gets its locals from the server. */
const portal = import.meta.env.DEV
  ? import('./compose.ts').then(({ compose }) =>
      compose({ dataFolder: process.env['MOTCUA_DATA'] || '.motcua/data' }),
    )
  : null;

export const onRequest = defineMiddleware(async ({ locals, request }, next) => {
  if (portal !== null) {
    const requestId = crypto.randomUUID();
    const language = new URL(request.url).pathname.startsWith('/en') ? 'en' : 'vi';
    locals.client = (await portal).clientFor({ address: '127.0.0.1', requestId }, language);
    locals.requestId = requestId;
    locals.site = null;
  }
  return answerBelow(await next(), subPathOf(locals.site));
});
