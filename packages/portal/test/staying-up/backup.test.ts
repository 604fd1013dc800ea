import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { motcua, serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { damagePage } from '../support/damage.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
let out: string;
const run = (...args: string[]) => motcua(args, { MOTCUA_DATA: data });
const json = async <T>(...args: string[]) => JSON.parse((await run(...args, '--json')).out) as T;
const inFolder = () => readdirSync(data).sort();

interface Holdings {
  revision: number;
  dossiers: number;
}

/** What a citizen is shown of July 2025, without the number of the revision. */
const shown = async (folder = data) => {
  const portal = await compose({ dataFolder: folder });
  const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
  const [{ revision, ...month }, byField, letters, procedures] = await Promise.all([
    client.statistics.get({ period: '2025-07' }),
    client.statistics.get({ period: '2025-07', groupBy: 'procedure' }),
    client.apologies.list({ period: '2025-07' }),
    client.procedures.list({ limit: 50 }),
  ]);
  await portal.close();
  const figures = {
    month,
    groups: byField.groups,
    letters: { ...letters, revision: 0 },
    procedures,
  };
  return { revision, figures };
};

beforeEach(async () => {
  data = await filledData();
  out = join(data, '..', 'backup.sqlite');
});

describe('motcua backup and restore', { timeout: 120_000 }, () => {
  it('bring back what was there, figure by figure, and keep what they replace', async () => {
    const before = await shown();
    expect((await run('backup', '--out', out)).code).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect((await run('import', 'undo', '1')).code).toBe(0);
    const without = await shown();
    expect(without.figures).not.toEqual(before.figures);

    expect((await run('restore', out, '--dry-run')).code).toBe(0);
    expect((await shown()).figures).toEqual(without.figures);

    const done = await run('restore', out);
    expect([done.code, done.err]).toEqual([0, '']);
    const after = await shown();
    expect(after.figures).toEqual(before.figures);
    // What was shown under a number never comes under it again with other figures.
    expect(after.revision).toBeGreaterThan(without.revision);

    const kept = inFolder().find((name) => name.includes('truoc-'))!;
    const again = await run('restore', join(data, kept));
    expect(again.code, again.err).toBe(0);
    expect((await shown()).figures).toEqual(without.figures);
    expect((await run('doctor')).code).toBe(0);
  });

  it('holds no key of the look-up, and says so', async () => {
    const made = await run('backup', '--out', out);
    expect(made.out).toContain('Khóa tra cứu không nằm trong bản này');
    const key = readFileSync(`${data}.lookup.key`, 'utf8').trim();
    const bytes = readFileSync(out);
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes(Buffer.from(key, 'hex'))).toBe(false);
  });

  it('copies one instant while others write, and disturbs none of them', async () => {
    const portal = await serve({ MOTCUA_DATA: data });
    const csv = fixturePath('ket-xuat-2025-07.csv');
    const [backedUp, imported] = await Promise.all([
      json<{ holdings: Holdings }>('backup', '--out', out),
      run('import', csv, '--as-of', '2025-08-01'),
    ]);
    expect(imported.code).toBe(0);
    const dryRun = JSON.parse(
      (await run('restore', out, '--dry-run', '--json')).out || '{}',
    ) as object;
    expect(dryRun).toEqual({});
    await portal.stop();
    const checked = await json<{ backup: { state: string; holdings: Holdings } }>(
      'restore',
      out,
      '--dry-run',
    );
    expect(checked.backup).toMatchObject({ state: 'sound', holdings: backedUp.holdings });
  });

  it('never writes over a file, and leaves no half one', async () => {
    writeFileSync(out, 'somebody needs this');
    const refused = await run('backup', '--out', out);
    expect([refused.code, readFileSync(out, 'utf8')]).toEqual([2, 'somebody needs this']);
    expect(existsSync(`${out}.partial`)).toBe(false);
    const nowhere = await run('backup', '--out', join(data, 'no-such-folder', 'a.sqlite'));
    expect(nowhere.code).not.toBe(0);
    data = temporaryData();
    expect((await run('backup')).code).toBe(2);
  });

  it('refuses while a server runs, and what is no backup, and changes nothing', async () => {
    await run('backup', '--out', out);
    const portal = await serve({ MOTCUA_DATA: data });
    const busy = await run('restore', out);
    expect([busy.code, busy.err]).toEqual([75, expect.stringContaining('Cổng đang chạy')]);
    await portal.stop();
    const before = await shown();
    const text = join(data, '..', 'letter.txt');
    writeFileSync(text, 'a letter to the mayor '.repeat(1000));
    const foreign = join(data, '..', 'foreign.sqlite');
    execFileSync(process.execPath, [
      '-e',
      `new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec('create table a(b)')`,
      foreign,
    ]);
    const damaged = join(data, '..', 'damaged.sqlite');
    await run('backup', '--out', damaged);
    damagePage(damaged, 'dossiers');
    for (const file of [text, foreign, damaged, join(data, 'absent')]) {
      const refused = await run('restore', file);
      expect([refused.code, refused.err]).toEqual([
        2,
        expect.stringContaining('Không dùng được bản sao lưu'),
      ]);
      expect(refused.err).not.toMatch(/ {4}at |H24\.\d+-/);
    }
    expect(await shown()).toEqual(before);
    expect(inFolder().filter((name) => /partial|truoc/.test(name))).toEqual([]);
  });

  it('mends a damaged store from the backup, and starts where there is none', async () => {
    const before = await shown();
    await run('backup', '--out', out);
    damagePage(join(data, 'motcua.sqlite'), 'dossiers');
    const ill = await run('doctor');
    expect([ill.code, ill.out]).toEqual([1, expect.stringContaining('motcua restore')]);
    expect((await run('restore', out)).code).toBe(0);
    expect((await run('doctor')).code).toBe(0);
    expect((await shown()).figures).toEqual(before.figures);

    data = temporaryData();
    expect((await run('restore', out)).code).toBe(0);
    expect((await shown()).figures).toEqual(before.figures);
  });
});
