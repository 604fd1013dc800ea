import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../support/command.ts';
import { fixture } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';
import { beginUpload, newToken } from '../support/uploads.ts';

it.each([[[]], [['--workers', '2']]])(
  'an upload does not outlive a kill -9 of the server (%s)',
  async (args) => {
    const data = temporaryData();
    const uploads = join(data, 'uploads');
    const left = () => (existsSync(uploads) ? readdirSync(uploads) : []);
    const env = { MOTCUA_DATA: data };
    const portal = await serve(env, args);
    const bytes = fixture('ket-xuat-2025-07.csv');
    const { socket } = beginUpload(portal, await newToken(data), {
      length: bytes.length,
      first: bytes.subarray(0, 5_000),
    });
    await expect.poll(left).toHaveLength(1);
    const gone = new Promise((done) => portal.child.once('exit', done));
    portal.child.kill('SIGKILL');
    await gone;
    socket.destroy();
    expect(left()).toHaveLength(1);

    const next = await serve(env, args);
    expect(left()).toEqual([]);
    expect(await next.stop()).toBe(0);
  },
);
