import { readFileSync } from 'node:fs';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** A style without the spaces and line breaks that only people need. */
export const short = (style: string): string =>
  style
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,/]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** Shortens the style sheets that stand in `*style.ts` as they are bundled. */
export const shortStyles: Plugin = {
  name: 'short-styles',
  setup: ({ onLoad }) => {
    onLoad({ filter: /style\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /`([^`]*)`/g,
        (_, style: string) => `\`${short(style)}\``,
      ),
      loader: 'ts',
    }));
  },
};
