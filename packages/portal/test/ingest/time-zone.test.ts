import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { fixture, fixtureFiles } from './support.ts';

const script = `
  import { readFileSync } from 'node:fs';
  import { readRegister } from ${JSON.stringify(new URL('../../src/ingest/read-file.ts', import.meta.url).href)};
  const file = await readRegister(readFileSync(process.argv[1]));
  process.stdout.write(JSON.stringify([new Date(0).getTimezoneOffset(), file]));
`;

test.each(fixtureFiles)(
  '%s is read alike on a machine in New York',
  async (name) => {
    const path = new URL(`../fixtures/register-2025-07/${name}`, import.meta.url);
    const output = execFileSync(
      process.execPath,
      ['--no-warnings', '--eval', script, '--', path.pathname],
      { env: { ...process.env, TZ: 'America/New_York' }, encoding: 'utf8', maxBuffer: 1e7 },
    );
    const [offset, file] = JSON.parse(output) as [number, unknown];
    expect(offset).toBe(300);
    expect(file).toEqual(await readRegister(fixture(name)));
  },
  30_000,
);
