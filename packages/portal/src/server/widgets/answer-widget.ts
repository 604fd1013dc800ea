import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeOf } from '../answer-file.ts';
import type { Answerer } from '../asked.ts';
import type { SendEntry } from '../cache/cached.ts';
import { createEntry, type Entry } from '../cache/entry.ts';
import { safetyHeaders } from '../headers.ts';
import type { Shelf } from './shelf.ts';

/** A version never changes; what has no version in its address is asked about again soon. */
const forGood = 'public, max-age=31536000, immutable';
const forAWhile = 'public, max-age=600';

/** To pages of any origin. */
const headersFor = (type: string, cache: string): string[] => [
  ...safetyHeaders('/widgets/'),
  'Content-Type',
  type,
  'Cache-Control',
  cache,
  'Access-Control-Allow-Origin',
  '*',
  'Timing-Allow-Origin',
  '*',
];

const fileEntry = (folder: string, name: string, cache: string): Promise<Entry> => {
  const body = readFileSync(join(folder, name));
  return createEntry({ status: 200, headers: headersFor(typeOf(name), cache), body });
};

/** Every address under `/widgets/`, with what stands there; of two versions the newer one floats. */
const readAll = async (shelves: readonly Shelf[]): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for (const { folder, manifest } of shelves.toReversed()) {
    const { version, major, files } = manifest;
    for (const name of Object.keys(files)) {
      entries.set(`/widgets/v${version}/${name}`, await fileEntry(folder, name, forGood));
      if (name !== 'loader.js') continue;
      entries.set(`/widgets/v${major}/${name}`, await fileEntry(folder, name, forAWhile));
    }
    entries.set('/widgets/manifest.json', await fileEntry(folder, 'manifest.json', forAWhile));
  }
  return entries;
};

const unknown =
  'Phiên bản hoặc tệp này không có · no such version or file\nSee /widgets/manifest.json\n';

/** Answers all under `/widgets/`: the widgets of this and of earlier versions, from memory. */
export const answerWidget = async (
  shelves: readonly Shelf[],
  sendEntry: SendEntry,
): Promise<Answerer> => {
  const entries = await readAll(shelves);
  const none = await createEntry({
    status: 404,
    headers: headersFor('text/plain; charset=utf-8', 'no-store'),
    body: Buffer.from(unknown),
  });
  return (asked) => sendEntry(asked, entries.get(asked.path) ?? none);
};
