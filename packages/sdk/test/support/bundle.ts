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

/** What is loaded only when it is asked for stays out. */
const loadedApart: NonNullable<BuildOptions['plugins']>[number] = {
  name: 'loaded-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

const bundle = async (contents: string, minify: boolean): Promise<string> => {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    plugins: [loadedApart],
    minify,
  });
  return outputFiles[0]!.text;
};

/** The program that a user's bundler would make of `contents`, as readable text. */
export const readable = (contents: string): Promise<string> => bundle(contents, false);

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

/** Measures a program; shares are cut from the same bundle, module by module. */
export const sizeOf = async (contents: string): Promise<Size> => {
  const whole = gzip(await bundle(contents, true));
  const modules = (await bundle(contents, false)).split(/^(?=\/\/ \S+\.[jt]s$)/m);
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
  /** Bytes after gzip -9 of all files that come with the entry, each by itself. */
  atOnce: number;
  /** Bytes of those that come only when something is asked for, e.g. the live stream. */
  later: number;
}

/** What a bundler that splits makes of an entry: when its bytes are loaded. */
export const loadsOf = async (entry: string): Promise<Loads> => {
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    outdir: 'dist',
    splitting: true,
    minify: true,
    metafile: true,
  });
  const closure = (name: string): string[] => [
    name,
    ...metafile.outputs[name]!.imports.filter(
      ({ kind, external }) => kind === 'import-statement' && !external,
    ).flatMap(({ path }) => closure(path)),
  ];
  const names = Object.keys(metafile.outputs);
  const main = new Set(
    names.filter((name) => metafile.outputs[name]!.entryPoint === entry).flatMap(closure),
  );
  const files = new Map(
    outputFiles.map(({ path, contents }) => [path.slice(root.length), contents]),
  );
  const bytes = (all: string[]) => all.reduce((sum, name) => sum + gzip(files.get(name)!), 0);
  return {
    atOnce: bytes([...main]),
    later: bytes(names.filter((name) => !main.has(name))),
  };
};

/** The entries of the package, by the name under which they are imported, with their source. */
export const entries = (): Record<string, string> => {
  const { exports } = createRequire(import.meta.url)('../../package.json') as {
    exports: Record<string, string>;
  };
  return Object.fromEntries(Object.entries(exports).filter(([, path]) => path.endsWith('.ts')));
};
