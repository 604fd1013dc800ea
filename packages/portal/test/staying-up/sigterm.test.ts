import { expect, it } from 'vitest';
import { filledData } from '../support/data-folders.ts';
import { stopUnderLoad } from '../support/stop-under-load.ts';

it('answers everything that it has taken when it is told to stop under load', async () => {
  const { before, sent, code, complaints } = await stopUnderLoad(await filledData());
  expect(code).toBe(0);
  expect(before).toBeGreaterThan(100);
  expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
  expect(complaints).toBe('');
}, 120_000);
