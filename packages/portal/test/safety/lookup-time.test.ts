import { Agent, request } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { smallestSlowdown } from '../support/same-time.ts';

const samples = 800;

/** Dossiers of one state and one procedure, so that nothing differs but whether a phone is on file. */
const twoKinds = (data: string): { withPhone: string[]; without: string[] } => {
  const database = new DatabaseSync(join(data, 'motcua.sqlite'));
  const rows = database
    .prepare('select code from dossiers where status = 10 order by code limit 40')
    .all()
    .map((row) => String(row['code']));
  const withPhone = rows.filter((_, at) => at % 2 === 0);
  const without = rows.filter((_, at) => at % 2 === 1);
  for (const code of without) {
    database.prepare('update dossiers set phone_hash = null where code = ?').run(code);
  }
  database.close();
  return { withPhone, without };
};

it('answers wrong digits and a code without a phone in the same words and the same time', async () => {
  const data = await filledData();
  const { withPhone, without } = twoKinds(data);
  const portal = await serve({ MOTCUA_DATA: data, MOTCUA_PROXIES: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(portal.url);
  let asked = 0;

  /** Each from an address and with digits of its own, so that none is slowed. */
  const ask = (code: string): Promise<{ ms: number; text: string }> =>
    new Promise((done, failed) => {
      asked += 1;
      const body = JSON.stringify({ code, phoneLast4: '0000' });
      const begun = performance.now();
      const sent = request(
        {
          agent,
          hostname,
          port,
          method: 'POST',
          path: '/api/v1/wards/11411/dossiers/lookup',
          headers: {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
            'X-Forwarded-For': `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.once('end', () => done({ ms: performance.now() - begun, text }));
        },
      );
      sent.once('error', failed);
      sent.end(body);
    });

  const shape = (text: string) => ({ ...(JSON.parse(text) as object), code: '' });
  const first = await Promise.all([ask(withPhone[0]!), ask(without[0]!)]);
  expect(shape(first[0].text)).toEqual(shape(first[1].text));
  expect(shape(first[0].text)).toMatchObject({ digits: 'not-match', detail: null });
  expect(first[0].text.length).toBe(first[1].text.length);

  // In turns, each time in another order, so that whatever slows the machine slows both alike.
  const times: Record<'phone' | 'none' | 'phoneAgain', number[]> = {
    phone: [],
    none: [],
    phoneAgain: [],
  };
  const kinds = [
    ['phone', withPhone],
    ['none', without],
    ['phoneAgain', withPhone],
  ] as const;
  for (let round = 0; round < samples; round += 1) {
    for (let step = 0; step < kinds.length; step += 1) {
      const [kind, codes] = kinds[(round + step) % kinds.length]!;
      const { ms } = await ask(codes[round % codes.length]!);
      times[kind].push(ms);
    }
  }
  agent.destroy();
  await portal.stop();
  // A difference that shows through this many tries would have to be larger than what two runs of the very
  // same question show, and more than a fiftieth of a millisecond.
  const between = smallestSlowdown(times.phone, times.none);
  const within = smallestSlowdown(times.phone, times.phoneAgain);
  expect(Math.abs(between.middle)).toBeLessThan(Math.max(0.05, 3 * Math.abs(within.middle)));
  expect(Math.abs(between.middle)).toBeLessThan(0.1 * within.typical);
}, 120_000);
