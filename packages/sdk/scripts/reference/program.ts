import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** This package's own folder. */
export const sdkFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const read = (file: string) => ts.readConfigFile(join(sdkFolder, file), ts.sys.readFile).config;

/** The package's own compiler settings. */
export const compilerOptions = (): ts.CompilerOptions =>
  ts.parseJsonConfigFileContent(read('tsconfig.json'), ts.sys, sdkFolder).options;

/** One way into the package. */
export interface Entry {
  /** As it is imported, e.g. `@motcua/sdk/text`. */
  name: string;
  /** Its source file. */
  file: string;
}

/** The entries of `package.json`, as they are in the workspace. */
export const entriesOf = (): Entry[] => {
  const { name, exports } = JSON.parse(readFileSync(join(sdkFolder, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, string>;
  };
  return Object.entries(exports)
    .filter(([, file]) => file.endsWith('.ts'))
    .map(([path, file]) => ({ name: name + path.slice(1), file: join(sdkFolder, file) }));
};
