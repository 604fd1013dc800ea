import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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

describe('an update of the portal', () => {
  const versions = (folder: string, from = program) =>
    openShelves(from, folder).map(({ manifest: { version } }) => version);

  it('keeps every version that pages elsewhere name, and drops a copy that a power cut tore', () => {
    const folder = temporaryData();
    const older = `${folder}-older`;
    const index = Buffer.from(JSON.stringify({ ...manifest, version: '0.0.9' }));
    cpSync(program, older, { recursive: true });
    writeFileSync(join(older, 'manifest.json'), index);
    writeFileSync(join(older, 'manifest.json.br'), brotliCompressSync(index));
    writeFileSync(join(older, 'manifest.json.gz'), gzipSync(index));
    expect(versions(folder, older)).toEqual(['0.0.9']);

    mkdirSync(join(folder, 'widgets', 'v0.0.8.half'), { recursive: true });
    cpSync(older, join(folder, 'widgets', 'v0.0.7'), { recursive: true });
    writeFileSync(join(folder, 'widgets', 'v0.0.7', 'all.js'), 'torn');
    expect(versions(folder)).toEqual([manifest.version, '0.0.9']);

    // Its own copy is put there anew when it was torn.
    const own = join(folder, 'widgets', `v${manifest.version}`, 'all.js.br');
    writeFileSync(own, '');
    expect(versions(folder)).toEqual([manifest.version, '0.0.9']);
    expect(readFileSync(own)).toEqual(readFileSync(join(program, 'all.js.br')));
  });
});
