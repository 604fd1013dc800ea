import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { Answerer } from './asked.ts';
import { clientFolder } from './pages.ts';

/** Sends a file that the pages load; what is none goes to `otherwise`. */
export const answerFile = (otherwise: Answerer): Answerer => {
  const files = sirv(fileURLToPath(clientFolder()), {
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  return (asked) =>
    new Promise((done, failed) => {
      asked.response.once('close', done);
      files(asked.request, asked.response, () => {
        Promise.resolve(otherwise(asked)).then(done, failed);
      });
    });
};
