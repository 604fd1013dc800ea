import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweepUploads, uploadPath } from '../../src/uploads/folder.ts';
import { receive } from '../../src/uploads/receive.ts';
import { temporaryData } from '../support/portal.ts';

const limits = { bytes: 1000, silence: 5000, total: 5000 };
const path = () => uploadPath(temporaryData(), 'request');

const streamOf = (...chunks: (string | number)[]) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = chunks.shift();
      if (next === undefined) return controller.close();
      if (typeof next === 'string') return controller.enqueue(Buffer.from(next));
      await new Promise((done) => setTimeout(done, next));
      controller.enqueue(Buffer.from('.'));
    },
  });

describe('an upload', () => {
  it('is written as it came, for no other account to read', async () => {
    const to = await path();
    await receive(streamOf('Một ', 'Cửa'), to, limits);
    expect(readFileSync(to, 'utf8')).toBe('Một Cửa');
    if (process.platform !== 'win32') expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  it('may be as long as the limit and not a byte longer', async () => {
    await receive(streamOf('x'.repeat(600), 'x'.repeat(400)), await path(), limits);
    const longer = receive(streamOf('x'.repeat(600), 'x'.repeat(401)), await path(), limits);
    await expect(longer).rejects.toMatchObject({ code: 'body-too-large' });
  });

  it('ends when nothing comes, and when too little comes for too long', async () => {
    const silent = receive(streamOf('a', 400), await path(), { ...limits, silence: 50 });
    await expect(silent).rejects.toMatchObject({ code: 'body-too-slow' });
    const drops = Array.from({ length: 100 }, () => 20);
    const slow = receive(streamOf(...drops), await path(), { ...limits, silence: 500, total: 200 });
    await expect(slow).rejects.toMatchObject({ code: 'body-too-slow' });
  });

  it('that breaks off is the doing of its client', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('aborted')),
    });
    const ended = receive(broken, await path(), limits);
    await expect(ended).rejects.toMatchObject({ code: 'body-invalid' });
  });
});

describe('what a crash left behind', () => {
  it('is swept, however young; what is of another kind stays', async () => {
    const data = temporaryData();
    const folder = join(data, 'uploads');
    mkdirSync(folder, { recursive: true });
    for (const name of ['upload-young', 'notes.txt']) writeFileSync(join(folder, name), 'personal');
    await sweepUploads(data);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it('is nothing at all before the first upload', async () => {
    await expect(sweepUploads(temporaryData())).resolves.toBeUndefined();
  });
});
