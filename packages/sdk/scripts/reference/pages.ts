import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { errorsPage } from './errors-page.ts';
import { entryPage } from './markdown.ts';
import { readNames, type DocumentedEntry } from './names.ts';
import { sdkFolder } from './program.ts';

const folder = join(sdkFolder, 'docs', 'reference');

/** The generated files by their path, formatted as this repository is. */
export const referencePages = async (
  entries: readonly DocumentedEntry[] = readNames(),
): Promise<Map<string, string>> => {
  const pages = entries.map((entry): [string, string] => [
    join(folder, `${entry.name.split('/')[2] ?? 'client'}.md`),
    entryPage(entry),
  ]);
  pages.push([join(folder, 'errors.md'), errorsPage(entries[0]!)]);
  const formatted = pages.map(async ([path, text]) => {
    const config = await resolveConfig(path);
    return [path, await format(text, { ...config, filepath: path })] as const;
  });
  return new Map(await Promise.all(formatted));
};
