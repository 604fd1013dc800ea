/** A file that is read in a thread of its own comes in as if it were read here. */
import { beforeEach, expect, it } from 'vitest';
import { applyImport, importRegister, type ImportReport } from '../../src/ingest/apply.ts';
import { digestOf, openRegister, readRegister } from '../../src/ingest/read-file.ts';
import type { Waited } from '../../src/ingest/register-stream.ts';
import { createDigitsHasher } from '../../src/lookup/digits.ts';
import { fixture } from '../support/fixtures.ts';
import { on, openDesk, ward, type Desk } from '../support/taking.ts';

const csv = Buffer.from(fixture('ket-xuat-2025-07.csv'))
  .toString('utf8')
  .replace(/^\ufeff/, '');
const rows = csv
  .trim()
  .split(/\r?\n/)
  .map((line) =>
    line.match(/"[^"]*"|[^;]+|(?<=;|^)(?=;|$)/g)!.map((cell) => cell.replaceAll('"', '')),
  );

/** Of a web page nobody knows what it makes of its reader: however short, it is read apart. */
const page = (lines: string[][]): Uint8Array => {
  const cells = (line: string[]) => line.map((cell) => `<td>${cell}</td>`).join('');
  return Buffer.from(`<table>${lines.map((line) => `<tr>${cells(line)}</tr>`).join('')}</table>`);
};

const hasher = createDigitsHasher(new Uint8Array(32).fill(7));
let [apart, here]: Desk[] = [];

beforeEach(async () => {
  [apart, here] = [await openDesk(), await openDesk()];
  return async () => {
    await apart!.close();
    await here!.close();
  };
});

/** Takes the same file in both ways. */
const take = async (lines: string[][], skipBadRows = false): Promise<ImportReport> => {
  const bytes = page(lines);
  const tools = { hasher, now: () => on('2025-08-31') };
  const report = await importRegister(
    { ...tools, store: apart!.store },
    {
      ward,
      skipBadRows,
      digest: () => digestOf(bytes),
      open: (repeats) => openRegister(bytes, { repeats, hashing: { ward, hasher } }),
    },
  );
  const file = await readRegister(bytes);
  const other = await applyImport(
    { ...tools, store: here!.store },
    { ward, bytes, file, skipBadRows },
  );
  expect(report).toEqual(other);
  return report;
};

const kept = (desk: Desk) =>
  (['tally_days', 'tally_months', 'tally_keys', 'dossiers'] as const).map(desk.dump);

const expectSame = async (): Promise<void> => {
  expect(kept(apart!)).toEqual(kept(here!));
  expect(kept(apart!)[0]!.length).toBeGreaterThan(5);
  for (const { store } of [apart!, here!]) {
    expect(await store.snapshot((readable) => readable.checkTallies(ward))).toEqual([]);
  }
};

const [head, ...dossiers] = rows as [string[], ...string[][]];

it('comes in whole', async () => {
  expect(await take(rows)).toMatchObject({ outcome: 'applied', taken: dossiers.length });
  await expectSame();
});

it('brings a dossier that comes twice once, as its later row says', async () => {
  const again = dossiers[0]!.with(-1, 'Đang xử lý').with(-2, '').with(-3, '');
  expect(await take([...rows, again])).toMatchObject({
    taken: dossiers.length,
    superseded: [{ by: rows.length + 1 }],
  });
  await expectSame();
});

it('brings no row that is refused', async () => {
  const bad = dossiers[0]!.with(1, 'H24.113-250701-9999').with(-1, 'Trạng thái lạ');
  expect(await take([...rows, bad])).toMatchObject({ outcome: 'refused' });
  expect(kept(apart!)).toEqual([[], [], [], []]);
  expect(await take([...rows, bad], true)).toMatchObject({ taken: dossiers.length });
  await expectSame();
});

it('changes dossiers that are there already', async () => {
  await take([head, ...dossiers.slice(0, 60).map((row) => row.with(-1, 'Đang xử lý'))]);
  expect(await take(rows)).toMatchObject({ outcome: 'applied' });
  await expectSame();
});

it('comes in where an import was undone', async () => {
  const { importId } = await take([head, ...dossiers.slice(30)]);
  for (const { store } of [apart!, here!]) {
    await store.atomically(
      (writable) => writable.undoImport(ward, importId!, on('2025-08-31')),
      () => true,
    );
  }
  await take(rows);
  await expectSame();
});

it('waits for its readers no longer in all than for one', async () => {
  const bytes = page([...rows, dossiers[0]!]);
  const tools = { hasher, now: () => on('2025-08-31'), store: apart!.store };
  const seen: [repeats: string, waited: Waited, before: number][] = [];
  await importRegister(tools, {
    ward,
    digest: () => digestOf(bytes),
    open: (repeats, waited) => {
      seen.push([repeats, waited, waited.ms]);
      return openRegister(bytes, { repeats, waited, hashing: { ward, hasher } });
    },
  });
  const [first, second] = seen as [(typeof seen)[0], (typeof seen)[0]];
  expect([first[0], second[0]]).toEqual(['pass', 'merge']);
  expect(first[2]).toBe(0);
  expect(second[2]).toBeGreaterThan(0);
  expect(second[1].ms).toBeGreaterThan(second[2]);

  const worn = { ms: 4_500 };
  const late = openRegister(bytes, { waited: worn, hashing: { ward, hasher } });
  await expect(late).rejects.toMatchObject({ code: 'too-heavy' });
});
