import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform, type BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2023',
  legalComments: 'none',
  // Brought by who tests with it.
  external: ['msw', 'msw/*'],
  write: false,
  absWorkingDir: root,
} as const satisfies BuildOptions;

const gzip = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length;

/** Of what is loaded apart, the files that are named so stay out. */
const without = (apart: RegExp): NonNullable<BuildOptions['plugins']>[number] => ({
  name: 'without',
  setup: ({ onResolve }) =>
    onResolve({ filter: apart }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
});

const bundle = async (contents: string, minify: boolean, apart: RegExp): Promise<string> => {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    plugins: [without(apart)],
    minify,
  });
  return outputFiles[0]!.text;
};

const everything = /./;
const nothing = /^$/;

/** The program that a user's bundler would make of `contents` in one file, as readable text. */
export const readable = (contents: string, apart = nothing): Promise<string> =>
  bundle(contents, false, apart);

/** Bytes of that file, minified, after gzip -9. */
export const oneFileOf = async (contents: string, apart = nothing): Promise<number> =>
  gzip(await bundle(contents, true, apart));

export interface Size {
  /** Bytes of the minified bundle after gzip -9. */
  whole: number;
  /** Bytes that the same bundle's share of the libraries takes alone. */
  libraries: number;
  /** The same of the contract: the packed operations and their rules. */
  contract: number;
  /** What is left without both. */
  machinery: number;
}

/**
 * Measures what a program has at once, or all but what is `apart`; shares are cut from the same bundle,
 * module by module.
 */
export const sizeOf = async (contents: string, apart = everything): Promise<Size> => {
  const whole = await oneFileOf(contents, apart);
  const modules = (await readable(contents, apart)).split(/^(?=\/\/ \S+\.[jt]s$)/m);
  const share = async (which: RegExp): Promise<number> => {
    const text = modules.filter((module) => which.test(module)).join('');
    if (text === '') return 0;
    // Without its exports: they may belong to another module.
    const { code } = await transform(text.replace(/^export \{[^}]*\};?/m, ''), {
      minify: true,
      format: 'esm',
      target: 'es2023',
    });
    return gzip(code);
  };
  const libraries = await share(/^\/\/ \S*node_modules\//);
  const contract = await share(/^\/\/ src\/contract\//);
  return { whole, libraries, contract, machinery: whole - libraries - contract };
};

export interface Loads {
  /** Bytes after gzip -9 of all files that come with the program, each by itself. */
  atOnce: number;
  /** Of those that come besides when a client is made. */
  contract: number;
  /** Of those that come besides when figures are first asked for live. */
  live: number;
}

/** What a bundler that splits makes of a program in a folder: when its bytes are loaded. */
export const loadsOf = async (contents: string, resolveDir = root): Promise<Loads> => {
  const { metafile, outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir, loader: 'ts' },
    outdir: 'dist',
    splitting: true,
    minify: true,
    metafile: true,
  });
  const names = Object.keys(metafile.outputs);
  const closure = (name: string): string[] => [
    name,
    ...metafile.outputs[name]!.imports.filter(({ kind }) => kind === 'import-statement').flatMap(
      ({ path }) => closure(path),
    ),
  ];
  const loaded = new Set<string>();
  /** Bytes of what a file brings that has not come before. */
  const load = (start: string): number => {
    const file = names.find((name) => name.startsWith(`dist/${start}`));
    if (!file) throw new Error(`${start} has no file of its own`);
    const all = closure(file).filter((name) => !loaded.has(name));
    for (const name of all) loaded.add(name);
    return outputFiles
      .filter(({ path }) => all.includes(path.slice(root.length)))
      .reduce((sum, { contents }) => sum + gzip(contents), 0);
  };
  return { atOnce: load('stdin'), contract: load('contract-'), live: load('live-') };
};

/** The entries of the package, by the name under which they are imported, with their source. */
export const entries = (): Record<string, string> => {
  const { exports } = createRequire(import.meta.url)('../../package.json') as {
    exports: Record<string, string>;
  };
  return Object.fromEntries(Object.entries(exports).filter(([, path]) => path.endsWith('.ts')));
};
