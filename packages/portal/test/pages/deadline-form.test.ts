import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { deadlineQuery } from '@motcua/sdk/schemas';
import { readDeadlineForm, readTime } from '../../src/components/deadline/deadline-form.ts';

const read = (fields: Record<string, string>) => readDeadlineForm(new URLSearchParams(fields));

describe('the form of the calculator', () => {
  it('asks nothing when it is empty, and nothing while a procedure is searched for', () => {
    expect(read({}).query).toBeNull();
    expect(read({ q: 'khai sinh', limit: '5' }).query).toBeNull();
  });

  it('asks by a limit, in working days unless told', () => {
    expect(read({ limit: '5' }).query).toEqual({ limit: 5, unit: 'working-day' });
    expect(read({ unit: 'same-day' }).query).toMatchObject({ limit: 1, unit: 'same-day' });
  });

  it('asks by a procedure with its channel, receipt, pause and extension', () => {
    const { query, errors } = read({
      procedure: '1.001193',
      channel: 'online',
      date: '27/8/2026',
      time: '9h30',
      pausedFrom: '1/9/2026',
      pausedUntil: '2026-09-04',
      extension: '3',
      extensionUnit: 'day',
    });
    expect(errors).toEqual({});
    expect(query).toEqual({
      procedure: '1.001193',
      channel: 'online',
      receivedAt: '2026-08-27T09:30',
      pausedFrom: '2026-09-01',
      pausedUntil: '2026-09-04',
      extension: 3,
      extensionUnit: 'day',
    });
  });

  it('puts dates and times back as people write them', () => {
    const { fields } = read({ limit: '5', date: '2026-08-27', time: '9 giờ' });
    expect([fields.date, fields.time]).toEqual(['27/08/2026', '09:00']);
  });

  it.each([
    ['limit', { limit: '0' }],
    ['limit', { limit: '367' }],
    ['limit', { limit: '2,5' }],
    ['date', { limit: '5', date: '31/02/2026' }],
    ['time', { limit: '5', date: '27/08/2026', time: '25:00' }],
    ['time', { limit: '5', time: '09:00' }],
    ['pausedUntil', { limit: '5', pausedUntil: '27/08/2026' }],
    ['pausedUntil', { limit: '5', pausedFrom: '28/08/2026', pausedUntil: '27/08/2026' }],
    ['extension', { limit: '5', extension: 'ba' }],
  ] as const)('says beside %s what is wrong with %j, and asks nothing', (name, fields) => {
    const form = read(fields);
    expect(Object.keys(form.errors)).toEqual([name]);
    expect(form.query).toBeNull();
  });

  it.each([
    ['9:30', '09:30'],
    ['9h', '09:00'],
    ['15g05', '15:05'],
    ['24:00', null],
    ['9', null],
    ['', null],
  ])('reads the time %j as %j', (text, time) => expect(readTime(text)).toBe(time));

  it('never asks what the service would not understand, whatever stands in the address', () => {
    const some = (...values: string[]) => fc.oneof(fc.constantFrom('', ...values), fc.string());
    const day = some('27/08/2026', '2026-09-04', '31/02/2026', '1/1/1999');
    const address = fc.record({
      q: fc.constantFrom('', '', 'khai sinh'),
      procedure: fc.constantFrom('', '1.001193'),
      channel: some('online', 'fax'),
      limit: some('1', '5', '366', '367', '-1'),
      unit: some('hour', 'working-day', 'day', 'month', 'same-day', 'year'),
      date: day,
      time: some('9h30', '23:59', '24:00'),
      pausedFrom: day,
      pausedUntil: day,
      extension: some('3', '0'),
      extensionUnit: some('day', 'same-day'),
    });
    fc.assert(
      fc.property(address, (fields) => {
        const { query } = read(fields);
        expect(query === null || deadlineQuery.safeParse(query).success).toBe(true);
      }),
    );
  });
});
