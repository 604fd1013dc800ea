import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';

const giveUp = new URL('../../src/ingest/give-up.ts', import.meta.url).href;

/** A thread in a call that nothing interrupts, as the engine's own can be. */
const script = `
  import { Worker } from 'node:worker_threads';
  import { giveUp } from ${JSON.stringify(giveUp)};
  const call = "process.getBuiltinModule('node:child_process').execFileSync('sleep', ['30'])";
  const thread = new Worker(call, { eval: true });
  thread.once('online', () => {
    setTimeout(() => {
      giveUp(thread);
      console.log('answered');
      process.exitCode = 2;
    }, 200);
  });
`;

it.skipIf(process.platform === 'win32')(
  'does not hold its process up, which ends with its own exit code',
  async () => {
    const began = performance.now();
    const ended = await new Promise((done) => {
      const args = ['--input-type=module', '-e', script];
      execFile(process.execPath, args, (error, out, err) => done([error?.code, out, err]));
    });
    expect(ended).toEqual([2, 'answered\n', '']);
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);
