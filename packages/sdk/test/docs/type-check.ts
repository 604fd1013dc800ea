import { basename, join } from 'node:path';
import ts from 'typescript';
import { compilerOptions, sdkFolder } from '../../scripts/reference/program.ts';
import type { Block } from './blocks.ts';

const folder = join(sdkFolder, 'docs', '.blocks');

/** What a block may take as given: nobody learns anything from how these are made. */
const GIVEN = `import type { Client, Procedure, Service } from '@motcua/sdk';
declare global {
  const client: Client;
  const service: Service;
  const signal: AbortSignal;
  const procedures: Procedure[];
  const file: Uint8Array<ArrayBuffer>;
  const token: string;
  const code: string;
  const phoneLast4: string;
  const show: (anything: unknown) => void;
}
`;

/** What the compiler says about the blocks, each by its place. */
export const faultsOf = (blocks: readonly Block[]): string[] => {
  const files = new Map([[join(folder, 'globals.ts'), GIVEN]]);
  blocks.forEach(({ text }, at) => files.set(join(folder, `${at}.ts`), `${text}\nexport {};\n`));

  const options: ts.CompilerOptions = {
    ...compilerOptions(),
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)!;
    const at = blocks[Number.parseInt(basename(path))]?.at ?? 'the globals';
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, start = 0 }) => {
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      return `${at}, its line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
};
