import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { packed, sdkFolder } from './packed.ts';

/**
 * A program of this folder, written into the fresh project. Whatever it imports of the package comes from
 * there, at once or, when `external`, as the program runs. When `splitting`, `output` is a folder.
 */
export const bundle = async (
  program: string,
  output: string,
  options: BuildOptions = {},
): Promise<string> => {
  const path = join(packed.project, output);
  await build({
    entryPoints: [join(sdkFolder, 'test', 'packed', 'programs', program)],
    ...(options.splitting ? { outdir: path } : { outfile: path }),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
    nodePaths: [join(packed.project, 'node_modules')],
    // The package's own name would lead back to the sources.
    plugins: [
      {
        name: 'packed',
        setup({ onResolve, resolve }) {
          onResolve({ filter: /^@motcua\/sdk/ }, ({ path, kind, pluginData }) =>
            pluginData === 'seen' || options.external
              ? undefined
              : resolve(path, { kind, resolveDir: packed.project, pluginData: 'seen' }),
          );
        },
      },
    ],
    ...options,
  });
  return path;
};
