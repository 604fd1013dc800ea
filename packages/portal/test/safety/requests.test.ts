import { expect, it } from 'vitest';
import { serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { throwRequests } from '../support/throw-requests.ts';

const count = 10_000;

it(`answers ${count} mutated requests without a fault, a hang or a crash`, async () => {
  const portal = await serve({ MOTCUA_DATA: await filledData(), MOTCUA_PROXIES: '127.0.0.1' });
  const first = Number(process.env['MOTCUA_SEED'] ?? 1);
  const { answers, faults } = await throwRequests(portal.url, { first, count });
  expect(faults).toEqual([]);
  expect(portal.child.exitCode).toBeNull();
  expect(portal.err()).toBe('');
  // Enough of what is thrown gets past the doors.
  const answered = (status: number) => answers.get(status) ?? 0;
  expect(answered(200) + answered(404) + answered(503)).toBeGreaterThan(count / 5);
  expect(await portal.stop()).toBe(0);
}, 120_000);
