import { expect, test } from 'vitest';
import { vocabularies } from '../src/contract/index.ts';
import * as sdk from '../src/index.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { client } from './support/service.ts';

type IsKnown = (value: unknown) => boolean;
const tellers = Object.entries<unknown>(sdk).filter(([name]) => name.startsWith('isKnown')) as [
  string,
  IsKnown,
][];

test('every open set of the contract has a function that knows its values, and no others', () => {
  const all = [...new Set([...vocabularies.values()].flat())];
  const told = tellers.map(([, isKnown]) => all.filter((value) => isKnown(value)));
  for (const known of vocabularies.values())
    expect(told.map((values) => values.toSorted())).toContainEqual([...new Set(known)].toSorted());
  expect(tellers).toHaveLength(vocabularies.size);
});

test.each(tellers)('%s tells nothing known of anything else', (_, isKnown) => {
  for (const value of ['learned-later', '', 'constructor', '0', 0, null, undefined, {}, []])
    expect(isKnown(value)).toBe(false);
});

test('a known value is narrowed, an unknown one still passes through', async () => {
  const desks = [{ label: 'Quầy 9', labelEn: 'Desk 9', provider: 'notary' }];
  const to = client({
    transport: async () => Response.json({ ...ward, centre: { ...ward.centre, desks } }),
  });
  const { centre } = await to.ward.get();
  const { provider } = centre.desks[0]!;
  expect(provider).toBe('notary');
  expect(sdk.isKnownProvider(provider)).toBe(false);
});
