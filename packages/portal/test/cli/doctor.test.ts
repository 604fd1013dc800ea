import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/statistics/doctor.ts';
import { motcua } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
const run = (...args: string[]) => motcua(args, { MOTCUA_DATA: data });

const change = (statement: string) => {
  const database = new DatabaseSync(join(data, 'motcua.sqlite'));
  const { changes } = database.prepare(statement).run();
  database.close();
  expect(changes).toBeGreaterThan(0);
};

const diagnosis = async (): Promise<Diagnosis> =>
  JSON.parse((await run('doctor', '--json')).out) as Diagnosis;

beforeEach(() => {
  data = temporaryData();
});

describe('motcua doctor', () => {
  it('finds nothing in an empty store', async () => {
    expect(await run('doctor')).toMatchObject({ code: 0, err: '' });
  });

  describe('after an import', () => {
    beforeEach(async () => {
      const csv = fixturePath('ket-xuat-2025-07.csv');
      expect((await run('import', csv, '--as-of', '2025-07-11T10:30:00+07:00')).code).toBe(0);
    });

    it('proves that the counts are those of all dossiers', async () => {
      const sound = await run('doctor');
      expect([sound.code, sound.out]).toEqual([0, expect.not.stringContaining('✗') as string]);
      expect((await diagnosis()).readings).toBeGreaterThan(2);
    });

    it('states the data time of the imports that stand', async () => {
      const later = fixturePath('dong-bo-ho-so.json');
      const time = async () => /\d\d\/\d\d\/2025/.exec((await run('doctor')).out)?.[0];
      expect(await time()).toBe('11/07/2025');
      expect((await run('import', later, '--as-of', '2025-07-20')).code).toBe(0);
      expect((await run('import', 'undo', '2')).code).toBe(0);
      expect(await time()).toBe('11/07/2025');
    });

    it.each([
      ['one count of one day', `set channels = replace(channels, '[1', '[2')`, 'channels'],
      ['a day without counts', `set cells = '{}' where cells <> '{}'`, 'cells'],
      ['an hour or a waiting time', `set spreads = '{}' where spreads <> '{}'`, 'spreads'],
    ])('finds %s, names it and ends with 1', async (_, what, part) => {
      change(`update tally_days ${what}`);
      const found = await run('doctor');
      expect(found.code).toBe(1);
      expect(found.out).toMatch(new RegExp(`✗.*\\n {2}2025-07-\\d\\d: ${part}\\n`));
      const { sound, tallies } = await diagnosis();
      expect(sound).toBe(false);
      expect(new Set(tallies.map((fault) => fault.part))).toEqual(new Set([part]));
    });

    it('finds what is before a month', async () => {
      change(`update tally_months set channels = '{"online":[1]}' where month = '2025-07'`);
      const { tallies } = await diagnosis();
      expect(tallies).toEqual([{ span: '2025-07', part: 'channels' }]);
    });

    it('mends the counts when it is told to', async () => {
      change(`update tally_days set cells = '{}'`);
      expect((await run('doctor')).code).toBe(1);
      expect((await run('doctor', '--mend')).code).toBe(0);
      expect((await run('doctor')).code).toBe(0);
    });

    it('finds a dossier that went without its counts, and tells no code of it', async () => {
      change('delete from dossiers where code = (select min(code) from dossiers)');
      const found = await run('doctor');
      expect(found.code).toBe(1);
      expect((await diagnosis()).counts.length).toBeGreaterThan(0);
      expect(found.out + found.err).not.toMatch(/H24\.\d+-/);
    });
  });

  it('finds a closed month that changed without a correction', async () => {
    const csv = fixturePath('ket-xuat-2025-07.csv');
    await run('import', csv, '--as-of', '2025-07-31');
    await run('close', '2025-07');
    change(`update imports set data_at = data_at - 86400000`);
    expect(await diagnosis()).toMatchObject({ sound: false, tallies: [], closed: ['2025-07'] });
  });
});
