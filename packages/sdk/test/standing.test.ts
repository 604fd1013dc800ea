import { expect, it } from 'vitest';
import { dueStanding, dateHoldsNoMore } from '../src/calendar/index.ts';
import { endsEarly } from '../src/figures/index.ts';
import { lookupResult } from '../src/testing/fixtures/dossiers.ts';

const detail = { ...lookupResult.detail!, dueAt: '2025-07-11T17:00:00+07:00', overdue: false };
const due = Date.parse(detail.dueAt);

it.each([
  ['received', {}, due, 'ahead'],
  ['in-progress', {}, due + 1, 'passed-unseen'],
  ['in-progress', { overdue: true }, due + 1, 'over'],
  ['in-progress', { dueAt: null }, due + 1, 'over'],
  ['returned', {}, due - 1, 'over'],
  ['a-state-of-tomorrow', {}, due + 1, 'over'],
] as const)('a dossier %s (%j) at %i is %s', (state, more, now, standing) => {
  expect(dueStanding({ ...detail, ...more }, state, now)).toBe(standing);
});

it('is past its date when it is overdue, or when nobody knows whether the date was kept', () => {
  expect(dateHoldsNoMore(detail, 'received', due + 1)).toBe(true);
  expect(dateHoldsNoMore({ ...detail, overdue: true }, 'received', due)).toBe(true);
  expect(dateHoldsNoMore(detail, 'received', due)).toBe(false);
  expect(dateHoldsNoMore(null, 'received', due + 1)).toBe(false);
});

it('data end early for what is more than three days after them', () => {
  const days = 86_400_000;
  expect(endsEarly(due, due + 3 * days)).toBe(false);
  expect(endsEarly(due, due + 3 * days + 1)).toBe(true);
  expect(endsEarly(due, due - days)).toBe(false);
});
