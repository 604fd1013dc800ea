import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { lookup } from 'mrmime';
import type { Answerer } from './asked.ts';
import type { SendEntry } from './cache/cached.ts';
import { createEntry, type Entry } from './cache/entry.ts';
import { safetyHeaders } from './headers.ts';

export const typeOf = (name: string): string => {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|javascript|json/.test(type) ? `${type}; charset=utf-8` : type;
};

const entryOf = (path: string, body: Buffer): Promise<Entry> => {
  // The names of built files hold a hash of what is in them.
  const hashed = path.startsWith('/_astro/');
  const keep = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = [...safetyHeaders(path), 'Content-Type', typeOf(path), 'Cache-Control', keep];
  // A page in a sandboxed frame has no origin, and module scripts are asked for as another origin's.
  if (hashed) headers.push('Access-Control-Allow-Origin', '*');
  return createEntry({ status: 200, headers, body });
};

/** Few and small: all are held from the start, so that no address can lead out of their folder. */
const readAll = async (folder: string): Promise<Map<string, Entry>> => {
  const files = new Map<string, Entry>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const full = join(file.parentPath, file.name);
    const path = full.slice(folder.length).split(sep).join('/');
    files.set(path, await entryOf(path, readFileSync(full)));
  }
  return files;
};

/** Sends a file that the pages load; what is none goes to `otherwise`. */
export const answerFile = async (
  folder: string,
  sendEntry: SendEntry,
  otherwise: Answerer,
): Promise<Answerer> => {
  const files = await readAll(folder);
  return (asked) => {
    const { method } = asked.request;
    const entry = method === 'GET' || method === 'HEAD' ? files.get(asked.path) : undefined;
    return entry ? sendEntry(asked, entry) : otherwise(asked);
  };
};
