import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createClient } from '@motcua/sdk';
import { motcua, serve, type Served } from '../support/command.ts';
import { damagePage } from '../support/damage.ts';
import { filledData } from '../support/data-folders.ts';
import { fixture, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';
import { newToken, post } from '../support/uploads.ts';

const csv = fixturePath('ket-xuat-2025-07.csv');
const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) execFileSync('umount', ['-l', mount]);
});

/** A disk of its own: only root can make one, and only on Linux. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A file as a disk: one that the system can also be told to mistrust, as after a fault. */
const makeDisk = (megabytes: number): string => {
  const folder = join(temporaryData(), 'disk');
  const mount = join(folder, 'mounted');
  mkdirSync(mount, { recursive: true });
  const image = join(folder, 'image');
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1024 * 1024);
  execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
  execFileSync('mount', ['-o', 'loop', image, mount]);
  mounts.push(mount);
  return mount;
};

/** Read-only at once, whoever has files open: what Linux does when a disk reports a fault. */
const failDisk = (mount: string): void => {
  execFileSync('mount', ['-o', 'remount,abort', mount]);
};

const fill = (mount: string): void => {
  const handle = openSync(join(mount, 'filler'), 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
};

const reads = async (portal: Served, pages = ['/', '/tra-cuu']): Promise<number | undefined> => {
  const client = createClient({ baseUrl: portal.url, ward: '11411', retries: 0 });
  const { figures } = await client.statistics.get({ period: '2025-07' });
  for (const path of ['/thong-ke/2025-07', '/thu-tuc', ...pages]) {
    expect([path, (await fetch(portal.url + path)).status]).toEqual([path, 200]);
  }
  return figures?.received;
};

const bigger = (): Uint8Array => {
  const text = new TextDecoder().decode(fixture('ket-xuat-2025-07.csv'));
  const [head, ...rows] = text.trimEnd().split(/\r?\n/);
  const more = Array.from({ length: 100 }, (_, copy) =>
    rows.map((row) =>
      row.replace(
        /(H24\.113-\d{6}-)(\d{4})/,
        (_all, stem: string, tail: string) => `${stem}${copy}${tail}`,
      ),
    ),
  );
  return new TextEncoder().encode([head, ...more.flat()].join('\n'));
};

describe.skipIf(!canMount)('on a disk of its own (needs root)', () => {
  it.each(['full', 'read-only'] as const)(
    'that is %s, reading goes on, writing refuses with the reason, and the doctor says what to do',
    async (state) => {
      const mount = makeDisk(24);
      const data = join(mount, 'data');
      cpSync(await filledData(), data, { recursive: true });
      const env = { MOTCUA_DATA: data, MOTCUA_LOOKUP_KEY: 'ab'.repeat(32) };
      const token = await newToken(data);
      const file = join(temporaryData(), '..', 'more.csv');
      writeFileSync(file, bigger());
      const portal = await serve(env);
      expect(await reads(portal)).toBe(90);

      if (state === 'full') fill(mount);
      else failDisk(mount);
      const imported = await motcua(['import', file, '--as-of', '2025-07-31'], env);
      expect(imported.code).toBe(74);
      expect(imported.err).toMatch(state === 'full' ? /đĩa đã đầy/ : /chỉ cho đọc|lỗi đọc ghi/);
      const uploaded = await post(portal, token, bigger(), { query: '?asOf=2025-07-31' });
      expect([uploaded.status, await uploaded.json()]).toEqual([
        507,
        expect.objectContaining({
          code: 'store-unwritable',
          reason: state === 'full' ? 'disk-full' : 'read-only',
        }),
      ]);
      expect(await reads(portal)).toBe(90);
      const doctor = await motcua(['doctor', '--json'], env);
      expect(doctor.code).toBe(1);
      const { files } = JSON.parse(doctor.out) as {
        files: { what: string; sound: boolean; text: { vi: string } }[];
      };
      const wrong = files.filter(({ sound }) => !sound).map(({ what }) => what);
      expect(wrong).toContain(state === 'full' ? 'disk' : 'folder');
      expect(files.find(({ what }) => what === 'data-file')?.sound).toBe(true);

      if (state === 'read-only') {
        // Such a disk is mended and mounted anew; what was on it is there.
        expect(await portal.stop()).toBe(0);
        return;
      }
      rmSync(join(mount, 'filler'));
      const again = await motcua(['import', csv, '--as-of', '2025-08-02'], env);
      expect([again.code, again.err]).toEqual([0, '']);
      expect(await portal.stop()).toBe(0);
      const counts = JSON.parse((await motcua(['doctor', '--json'], env)).out) as {
        tallies: unknown[];
        counts: unknown[];
      };
      expect([counts.tallies, counts.counts]).toEqual([[], []]);
      expect(readdirSync(data).filter((name) => /partial|upload-/.test(name))).toEqual([]);
    },
    120_000,
  );
});

it('with one damaged page, what does not need it is read, writing refuses, and the doctor says what to do', async () => {
  const data = await filledData();
  const env = { MOTCUA_DATA: data };
  damagePage(join(data, 'motcua.sqlite'), 'dossiers');
  const portal = await serve(env);
  expect(await reads(portal, ['/tra-cuu', '/trung-tam'])).toBe(90);

  // The same dossiers once more: each is looked at before it is written.
  const file = join(data, '..', 'again.csv');
  writeFileSync(file, Buffer.concat([fixture('ket-xuat-2025-07.csv'), Buffer.from('\n')]));
  const imported = await motcua(['import', file, '--as-of', '2025-08-02'], env);
  expect([imported.code, imported.err]).toEqual([
    74,
    expect.stringContaining('tệp dữ liệu bị hỏng'),
  ]);
  expect(await reads(portal, ['/tra-cuu', '/trung-tam'])).toBe(90);
  const found = await motcua(['doctor'], env);
  expect([found.code, found.out]).toEqual([1, expect.stringContaining('motcua restore TỆP')]);
  expect(found.out + found.err + portal.err()).not.toMatch(/H24\.\d+-/);
  expect(await portal.stop()).toBe(0);
}, 60_000);
