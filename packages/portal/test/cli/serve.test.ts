import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createClient } from '@motcua/sdk';
import { motcua, serve } from '../support/command.ts';
import { expected, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const clientOf = (baseUrl: string) => createClient({ baseUrl, ward: '11411' });
const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('motcua serve', () => {
  it('loads the sample month into an empty folder and prints the address last, with a dossier to try', async () => {
    const data = temporaryData();
    const portal = await serve({ MOTCUA_DATA: data });
    const [, code, digits] = /(H24\.\S+) — .*(\d{4})\n/.exec(portal.out)!;
    expect(portal.out.trim().split('\n').at(-1)).toBe(`✓ Một Cửa: ${portal.url}`);

    const client = clientOf(portal.url);
    const answer = await client.statistics.get();
    expect(answer).toMatchObject({
      sample: true,
      asOf: expected.asOf,
      figures: { received: 90, inProgressOverdue: 0 },
    });
    const found = await client.dossiers.lookup({ code: code!, phoneLast4: digits! });
    expect(found).toMatchObject({ digits: 'match', state: 'in-progress' });
    expect(await portal.stop()).toBe(0);

    const again = await serve({ MOTCUA_DATA: data });
    expect(again.out).not.toContain('sample month loaded');
    expect((await clientOf(again.url).statistics.get()).revision).toBe(answer.revision);
    await again.stop();
  });

  it('shows an import of another process on its pages within a second', async () => {
    const data = temporaryData();
    const portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
    const page = async () => (await fetch(`${portal.url}/thong-ke`)).text();
    expect(await page()).not.toContain('74,4');

    const done = await motcua(
      ['import', fixturePath('ket-xuat-2025-07.csv'), '--as-of', '2025-07-11'],
      { MOTCUA_DATA: data },
    );
    const finishedAt = performance.now();
    expect(done.code).toBe(0);
    while (!(await page()).includes('74,4')) {
      if (performance.now() - finishedAt > 1000) throw new Error('not shown within a second');
      await sleep(50);
    }
    await portal.stop();
  });

  it('starts with an empty store when it is told to, and says so on its pages', async () => {
    const portal = await serve({ MOTCUA_DATA: temporaryData(), MOTCUA_SAMPLE: 'off' });
    expect(portal.out).toContain('the store is empty');
    expect(await clientOf(portal.url).statistics.get()).toMatchObject({
      state: 'no-data-yet',
      figures: null,
      asOf: null,
      sample: false,
    });
    for (const path of [
      '/',
      '/thong-ke',
      '/xin-loi',
      '/thu-tuc',
      '/tra-cuu',
      '/trung-tam',
      '/en',
    ]) {
      const response = await fetch(portal.url + path);
      expect([path, response.status]).toEqual([path, 200]);
    }
    expect(await (await fetch(`${portal.url}/thong-ke`)).text()).toMatch(/[Cc]hưa có/);
    await portal.stop();
  });

  it('in production never loads the sample and shows no contact that was made up', async () => {
    const portal = await serve({ MOTCUA_DATA: temporaryData(), MOTCUA_ENV: 'production' });
    expect(portal.out).toContain('the store is empty');
    const { centre } = await clientOf(portal.url).ward.get();
    expect(centre.hotline).toEqual({ state: 'not-published', value: null });
    expect(await (await fetch(portal.url)).text()).not.toContain('000 0000');
    await portal.stop();
  });

  it('says what to do when the port is in use, and leaves the other program alone', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const ended = await motcua(['serve'], {
      MOTCUA_DATA: temporaryData(),
      PORT: String(port),
      HOST: '127.0.0.1',
    });
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`Port ${port} is in use`);
    expect(ended.err).not.toContain('    at ');
    other.close();
  });

  it('says what to do about a port that is none, an address that is not here, a folder that cannot be used', async () => {
    const data = temporaryData();
    const blocked = `${data}-file`;
    mkdirSync(dirname(data), { recursive: true });
    writeFileSync(blocked, 'a file where a folder should be');
    for (const [env, sentence, code] of [
      [{ PORT: 'http' }, 'PORT must be a number', 2],
      [{ PORT: '0', HOST: '192.0.2.1' }, "HOST and PORT can't be opened", 1],
      [
        { PORT: '0', MOTCUA_DATA: join(blocked, 'data') },
        "The data folder can't be opened or written",
        1,
      ],
      // Nothing can be made there, not even by root.
      [{ PORT: '0', MOTCUA_DATA: '/proc/motcua/data' }, "The data folder can't be opened", 1],
    ] as const) {
      const ended = await motcua(['serve'], { MOTCUA_DATA: data, ...env });
      expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(sentence)]);
      expect(ended.err).not.toMatch(/ {4}at |\/tmp/);
    }
  });

  it('refuses data that a newer version wrote, and changes nothing in it', async () => {
    const data = temporaryData();
    await motcua(['import', fixturePath('ket-xuat-2025-07.csv')], { MOTCUA_DATA: data });
    const open = () => new DatabaseSync(join(data, 'motcua.sqlite'));
    const tables = (database: DatabaseSync) =>
      database.prepare('select name, sql from sqlite_master order by name').all();
    const database = open();
    database
      .prepare("insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')")
      .run();
    const before = tables(database);
    database.close();
    const ended = await motcua(['serve'], { MOTCUA_DATA: data, PORT: '0' });
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('newer version')]);
    const after = open();
    expect(tables(after)).toEqual(before);
    after.close();
  });

  it('refuses a data file that is not one', async () => {
    const data = temporaryData();
    mkdirSync(data, { recursive: true });
    writeFileSync(
      join(data, 'motcua.sqlite'),
      'this is a letter to the mayor, not a database'.repeat(50),
    );
    const ended = await motcua(['serve'], { MOTCUA_DATA: data, PORT: '0' });
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining("can't be opened")]);
  });
});
