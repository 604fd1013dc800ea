import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/** The pages are a handler inside our own server, under a policy that allows no inline style or script. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never' },
  // The default drops the spaces between a Vietnamese sentence and the link inside it.
  compressHTML: true,
  session: false,
  // The server in front checks where a form comes from.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Plain media queries, so that the ward's old computers read them too.
      cssTarget: ['chrome66', 'firefox67', 'safari13'],
    },
  },
});
