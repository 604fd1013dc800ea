import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../lib/paths.mjs';
import { outcomeOf } from '../lib/suites.mjs';

const file = (status, assertionResults, message = '') => ({
  name: join(root, 'packages', 'sdk', 'test', 'client.test.ts'),
  status,
  message,
  assertionResults,
});
const one = (status, failureMessages = []) => ({
  status,
  title: 'keeps it',
  ancestorTitles: ['a promise'],
  failureMessages,
});
const fine = { ok: true, output: '', timedOut: false };
const bad = { ok: false, output: 'Unhandled rejection: boom', timedOut: false };

describe('the count of a suite', () => {
  test('is that of its tests', () => {
    const json = { testResults: [file('passed', [one('passed'), one('passed'), one('skipped')])] };
    expect(outcomeOf(json, fine)).toEqual({ passed: 2, skipped: 1, failures: [] });
  });

  test('names each failure by file and promise', () => {
    const json = { testResults: [file('failed', [one('passed'), one('failed', ['1 is not 2'])])] };
    expect(outcomeOf(json, bad)).toEqual({
      passed: 1,
      skipped: 0,
      failures: [
        {
          name: 'packages/sdk/test/client.test.ts › a promise › keeps it',
          why: '1 is not 2',
        },
      ],
    });
  });

  test('counts a file that could not be loaded', () => {
    const json = { testResults: [file('failed', [], 'no such module')] };
    expect(outcomeOf(json, bad).failures).toEqual([
      { name: 'packages/sdk/test/client.test.ts', why: 'no such module' },
    ]);
  });

  test('counts a run that went wrong though every test passed', () => {
    const json = { testResults: [file('passed', [one('passed')])] };
    const { passed, failures } = outcomeOf(json, bad);
    expect(passed).toBe(1);
    expect(failures).toEqual([{ name: 'the run itself', why: 'Unhandled rejection: boom' }]);
  });

  test('counts a run that left no report, hung or without a test', () => {
    expect(outcomeOf(undefined, bad).failures).toHaveLength(1);
    expect(outcomeOf(undefined, { ...bad, timedOut: true }).failures[0].why).toContain(
      'did not end',
    );
    expect(outcomeOf({ testResults: [] }, { ...fine, ok: true }).failures).toHaveLength(1);
  });
});
