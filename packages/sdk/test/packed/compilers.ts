import { execFile } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packed, sdkFolder } from './packed.ts';

const find = createRequire(import.meta.url);
const at = (name: string, file: string) =>
  join(find.resolve(`${name}/package.json`), '..', ...file.split('/'));

/** The compilers that consumers have, each as the program that Node runs. */
export const compilers: Record<string, string> = {
  '5.6': at('typescript56', 'lib/tsc.js'),
  '5.9': at('typescript59', 'lib/tsc.js'),
  '6.0': at('typescript', 'lib/tsc.js'),
  '7.0': at('typescript7', 'bin/tsc'),
};

/** Where a consumer's code is to run, as compiler options. */
export const worlds = {
  /** A browser application behind a bundler. */
  'with DOM, bundler': {
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    module: 'esnext',
    moduleResolution: 'bundler',
  },
  /** A program for Node. */
  'without DOM, Node': {
    lib: ['es2023'],
    types: ['node'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
  },
  /** Neither declares `fetch`: what is of the platform is then of no type. */
  'without DOM, without Node': {
    lib: ['es2023'],
    types: [],
    module: 'nodenext',
    moduleResolution: 'nodenext',
  },
} as const;

const hasPlatform = ({ lib, types }: { lib: readonly string[]; types: readonly string[] }) =>
  lib.includes('dom') || types.includes('node');

const strict = {
  target: 'es2022',
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
};

/** Writes the type tests and one project file a world into the fresh project. */
export const prepareConsumers = (): void => {
  cpSync(join(sdkFolder, 'test', 'types'), join(packed.project, 'types'), { recursive: true });
  Object.values(worlds).forEach((options, index) => {
    const named = ['answers', 'errors', 'refused', ...(hasPlatform(options) ? ['platform'] : [])];
    writeFileSync(
      join(packed.project, `tsconfig.${index}.json`),
      JSON.stringify({
        compilerOptions: { ...strict, ...options },
        files: named.map((file) => `types/${file}.ts`),
      }),
    );
  });
};

/**
 * What a compiler says in a world; empty when nothing is wrong. The fastest of them reads every declaration
 * through as well, where the platform's types are there; the others read what is used.
 */
export const compile = (
  version: string,
  world: keyof typeof worlds,
  through = version === '7.0' && hasPlatform(worlds[world]),
): Promise<string> => {
  const config = `tsconfig.${Object.keys(worlds).indexOf(world)}.json`;
  const skip = String(!through);
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [compilers[version]!, '--project', config, '--pretty', 'false', '--skipLibCheck', skip],
      { cwd: packed.project, timeout: 60_000 },
      (error, stdout, stderr) => resolve(stdout + stderr + (error && !stdout ? error.message : '')),
    ),
  );
};
