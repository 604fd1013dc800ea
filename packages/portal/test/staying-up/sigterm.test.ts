import { expect, test } from 'vitest';
import { filledData } from '../support/data-folders.ts';
import { stopUnderLoad } from '../support/stop-under-load.ts';

test.each(['once', 'again'])(
  'answers all that it has taken when told to stop under load, %s',
  async () => {
    const { before, sent, code, complaints } = await stopUnderLoad(await filledData());
    expect(code).toBe(0);
    expect(before).toBeGreaterThan(100);
    expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
    expect(complaints).toBe('');
  },
  120_000,
);
