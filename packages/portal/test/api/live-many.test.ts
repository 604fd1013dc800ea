import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openListeners } from '../../bench/support/listeners.ts';
import { compose } from '../../src/compose.ts';
import { motcua, serve } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const many = 1000;

/** They come from more loopback addresses than the one that macOS has. */
const here = it.skipIf(process.platform === 'darwin');

here('tells an import of another process to a thousand listeners of one process', async () => {
  const data = temporaryData();
  const portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
  const port = Number(new URL(portal.url).port);
  const listeners = await openListeners(port, '/api/v1/wards/11411/statistics/live', many);
  const { code } = await motcua(
    ['import', fixturePath('ket-xuat-2025-07.csv'), '--as-of', '2025-07-11'],
    { MOTCUA_DATA: data },
  );
  expect(code).toBe(0);
  const store = await compose({ dataFolder: data });
  const revision = await store.store.snapshot((read) => read.revision(store.config.code));
  await store.close();

  // Not a limit on the time, which is the benchmark's: they are waited for as long as it takes.
  for (;;) {
    const seen = await listeners.seen(revision);
    if (seen.length === many) break;
    expect(seen.length).toBeLessThan(many);
    await pause(100);
  }
  expect(await listeners.lost()).toBe(0);
  listeners.close();
  expect(portal.err()).toBe('');
  expect(await portal.stop()).toBe(0);
});
