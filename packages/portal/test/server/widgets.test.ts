import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShelves } from '../../src/server/widgets/shelf.ts';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const program = fileURLToPath(new URL('../../dist/widgets/', import.meta.url));
const data = temporaryData();

let portal: Served;
let manifest: WidgetManifest;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: data });
  manifest = (await (await fetch(`${portal.url}/widgets/manifest.json`)).json()) as WidgetManifest;
}, 30_000);
afterAll(() => portal.stop());

const sha384 = (bytes: ArrayBuffer) =>
  `sha384-${createHash('sha384').update(new Uint8Array(bytes)).digest('base64')}`;

describe('the files of the widgets', () => {
  it('have the bytes and the hash that the manifest says, however they were packed on the way', async () => {
    const names = Object.keys(manifest.files);
    expect(names).toEqual(expect.arrayContaining(['all.js', 'loader.js', 'motcua-lookup.js']));
    for (const name of names) {
      for (const coding of ['br', 'gzip', 'identity']) {
        const response = await fetch(`${portal.url}/widgets/v${manifest.version}/${name}`, {
          headers: { 'Accept-Encoding': coding },
        });
        const body = await response.arrayBuffer();
        expect([name, response.headers.get('Content-Encoding') ?? 'identity']).toEqual([
          name,
          coding,
        ]);
        expect([name, body.byteLength, sha384(body)]).toEqual([
          name,
          manifest.files[name]!.bytes,
          manifest.files[name]!.integrity,
        ]);
        const { headers } = response;
        expect(headers.get('Cache-Control')).toContain('immutable');
        expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(headers.get('Content-Type')).toMatch(
          name.endsWith('.js') ? /javascript/ : /css|json/,
        );
      }
    }
  });

  it('give the floating loader for a short while, and 304 to who has it', async () => {
    const address = `${portal.url}/widgets/v${manifest.major}/loader.js`;
    const { headers } = await fetch(address);
    expect(headers.get('Cache-Control')).toBe('public, max-age=600');
    const tag = headers.get('ETag')!;
    expect((await fetch(address, { headers: { 'If-None-Match': `"x", W/${tag}` } })).status).toBe(
      304,
    );
    expect((await fetch(address, { method: 'HEAD' })).headers.get('Content-Length')).not.toBe('0');
  });

  it('answer an unknown version or file with 404 in words, kept by nobody', async () => {
    for (const path of [
      'v9.9.9/all.js',
      `v${manifest.version}/x.js`,
      '../motcua.js',
      `v${manifest.major}/all.js`,
    ]) {
      const response = await fetch(`${portal.url}/widgets/${path.replace('..', '%2e%2e')}`);
      expect([path, response.status]).toEqual([path, 404]);
    }
  });
});

describe('what the widgets show', () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${portal.url}/api/v1/wards/11411/views/${path}`, { headers });

  it('is held packed, and 304 for who has it', async () => {
    const first = await ask('statistics?period=2025-07', { 'Accept-Encoding': 'br' });
    expect(first.headers.get('Content-Encoding')).toBe('br');
    expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const again = await ask('statistics?period=2025-07', {
      'Accept-Encoding': 'br',
      'If-None-Match': first.headers.get('ETag')!,
    });
    expect(again.status).toBe(304);
    expect(await (await ask('statistics?live=off&period=2025-07')).text()).not.toContain('"next"');
  });

  it('is another for each site that asks for the look-up', async () => {
    const form = async (headers = {}) => (await ask('lookup', headers)).text();
    expect(await form()).toContain('"form"');
    expect(await form({ Origin: 'https://elsewhere.example' })).not.toContain('"form"');
    expect(await form()).toContain('"form"');
  });
});

describe('an update of the portal', () => {
  it('keeps every version that pages elsewhere name, also when it was cut short', () => {
    const folder = temporaryData();
    const older = `${folder}-older`;
    cpSync(program, older, { recursive: true });
    writeFileSync(join(older, 'manifest.json'), JSON.stringify({ ...manifest, version: '0.0.9' }));
    expect(openShelves(older, folder).map(({ manifest: { version } }) => version)).toEqual([
      '0.0.9',
    ]);
    mkdirSync(join(folder, 'widgets', 'v0.0.8.half'), { recursive: true });
    const torn = join(folder, 'widgets', 'v0.0.7');
    cpSync(program, torn, { recursive: true });
    writeFileSync(join(torn, 'all.js'), '');
    rmSync(older, { recursive: true });
    const shelves = openShelves(program, folder);
    expect(shelves.map(({ manifest: { version } }) => version)).toEqual([
      manifest.version,
      '0.0.9',
    ]);
    expect(readFileSync(join(shelves[1]!.folder, 'all.js'))).toEqual(
      readFileSync(join(program, 'all.js')),
    );
  });
});
