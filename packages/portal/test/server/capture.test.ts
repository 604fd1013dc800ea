import { describe, expect, it } from 'vitest';
import { capture } from '../../src/server/cache/capture.ts';

describe('an answer made into memory', () => {
  it('is whole, with its status', async () => {
    const { answer } = await capture(({ response }) => {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.write('one ');
      response.end('two');
    }, '/x');
    expect([answer.status, answer.body.toString()]).toEqual([404, 'one two']);
  });

  it('that breaks off in the middle is a fault and no silence', async () => {
    const broken = capture(({ response }) => {
      response.writeHead(200);
      response.write('half', () => void response.destroy(new Error('broken off')));
    }, '/x');
    await expect(broken).rejects.toThrow('broken off');
  });

  it('that fails before and after is told once', async () => {
    const broken = capture(({ response }) => {
      response.destroy(new Error('the line'));
      throw new Error('the page');
    }, '/x');
    await expect(broken).rejects.toThrow('the page');
  });
});
