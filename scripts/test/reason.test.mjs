import { expect, test } from 'vitest';
import { reasonOf } from '../lib/reason.mjs';

test.each([
  ['npm error code EAI_AGAIN\nnpm error request failed', 'no network'],
  ['error sending request: client error (Connect): dns error', 'no network'],
  ['Failed to write cafs: No\n          space left on device (os error 28)', 'disk is full'],
  ["EACCES: permission denied, mkdir '/srv/x'", 'could not be written'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'not trusted'],
  ['Cannot install with "frozen-lockfile" because pnpm-lock.yaml is absent', 'does not match'],
  ['FATAL ERROR: JavaScript heap out of memory', 'ran out of memory'],
])('%s is told in words', (output, words) => {
  const { why, todo } = reasonOf(output);
  expect(why).toContain(words);
  expect(todo).toContain(' · ');
});

test('another cause is quoted from the output', () => {
  const output = 'vite v8\ntransforming\n[ERROR] Unexpected token in Home.astro\n  at line 3';
  expect(reasonOf(output).why).toBe('[ERROR] Unexpected token in Home.astro');
});
