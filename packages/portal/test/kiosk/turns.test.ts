import { expect, it } from 'vitest';
import { giveTurn, takeTurn } from '../../src/components/kiosk/turns.ts';

const minute = 60_000;

it('a form of the hall is answered once', () => {
  const turn = giveTurn();
  expect(takeTurn(turn)).toBe(true);
  expect(takeTurn(turn)).toBe(false);
  expect(takeTurn('made-up')).toBe(false);
});

it('a form that lay there for a quarter of an hour is not answered', () => {
  const turn = giveTurn(0);
  expect(takeTurn(turn, 15 * minute)).toBe(false);
});

it('keeps no more forms than a hall can have open', () => {
  const first = giveTurn();
  for (let count = 0; count < 600; count += 1) giveTurn();
  expect(takeTurn(first)).toBe(false);
});
