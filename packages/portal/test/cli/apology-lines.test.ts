import { expect, it } from 'vitest';
import type { Work } from '../../src/apologies/duties.ts';
import { workLines } from '../../src/cli/apology-lines.ts';
import { lateText } from '../../src/components/apologies/apology-text.ts';

const work = (daysLate: number): Work => ({
  state: 'owed',
  dossier: 'H24.113-250801-0001',
  procedure: { code: null, title: null },
  promised: '2025-08-04',
  letterBy: '2025-08-01',
  daysLate,
  id: null,
  number: null,
  newDue: null,
});

it.each([
  [1, '1 day'],
  [2, '2 days'],
])('%i late is said in good English, to the staff and on the page', (daysLate, words) => {
  const lines = workLines({ asOf: 0, period: null, items: [work(daysLate)] }, 'en');
  expect(lines.join()).toContain(`, ${words} late`);
  const apology = { state: 'owed', daysLate, finished: false, late: true };
  expect(lateText(apology, 'en')).toBe(`so far late by ${words}`);
});
