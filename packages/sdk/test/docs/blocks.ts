import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DocumentedEntry } from '../../scripts/reference/names.ts';
import { sdkFolder } from '../../scripts/reference/program.ts';

/** A piece of code that people read. */
export interface Block {
  /** Where it stands, for whoever has to mend it. */
  at: string;
  text: string;
}

const fence = /^```(?:ts|typescript|js|javascript)\b[^\n]*\n([\s\S]*?)^```$/gm;

const blocksOf = (path: string): Block[] => {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(fence)].map((match) => ({
    at: `${relative(sdkFolder, path)}:${text.slice(0, match.index).split('\n').length}`,
    text: match[1]!,
  }));
};

/** The blocks of the readme and of every page that is written by hand. */
export const pageBlocks = (): Block[] => {
  const docs = readdirSync(join(sdkFolder, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('reference'))
    .map((path) => join('docs', path));
  return ['README.md', ...docs].flatMap((path) => blocksOf(join(sdkFolder, path)));
};

const declares = (text: string, name: string): boolean =>
  new RegExp(
    String.raw`\b(?:(?:const|let) ${name}\b|(?:const|let|import) \{[^}]*\b${name}\b)`,
  ).test(text);

/** An example beside a name leaves the import of its own entry out: those that it uses are added. */
const imported = (text: string, { name: entry, names }: DocumentedEntry): string => {
  const used = names
    .filter(({ kind }) => kind !== 'interface' && kind !== 'type')
    .map(({ name }) => name)
    .filter((name) => new RegExp(`(?<![\\w.'"])${name}\\b(?!['":])`).test(text))
    .filter((name) => !declares(text, name));
  return used.length === 0 ? text : `import { ${used.join(', ')} } from '${entry}'; ${text}`;
};

/** The examples beside public names. */
export const exampleBlocks = (entries: readonly DocumentedEntry[]): Block[] =>
  entries.flatMap((entry) =>
    [...entry.names, ...entry.calls].flatMap(({ name, examples }) =>
      examples
        .filter(({ language }) => language === 'ts' || language === 'js')
        .map(({ text }) => ({ at: `${entry.name} ${name}`, text: imported(text, entry) })),
    ),
  );
