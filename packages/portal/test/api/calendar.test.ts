import { beforeAll, describe, expect, it } from 'vitest';
import type { DeadlineAnswer, HolidayList, Problem } from '@motcua/sdk';
import { deadlineAnswer, holidayList } from '@motcua/sdk/schemas';
import { explainDay } from '@motcua/sdk/calendar';
import type { Composition } from '../../src/compose.ts';
import { temporaryPortal } from '../support/portal.ts';

let portal: Composition;
const faults: unknown[] = [];
const now = Date.parse('2026-08-27T09:00:00+07:00');

const ask = (path: string, language = 'vi') =>
  Promise.resolve(
    portal.api.fetch(
      new Request(`http://portal.invalid/api/v1/calendar/${path}`, {
        headers: { 'Accept-Language': language },
      }),
      { address: '127.0.0.1', requestId: 'request-1' },
    ),
  );

const deadline = async (query: Record<string, string>): Promise<DeadlineAnswer> => {
  const response = await ask(`deadline?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return deadlineAnswer.parse(await response.json());
};

const dueBy = async (query: Record<string, string>): Promise<(string | null)[]> =>
  (await deadline(query)).deadlines.map(({ dueAt }) => dueAt);

beforeAll(async () => {
  portal = await temporaryPortal({ now: () => now, onError: (error) => faults.push(error) });
  return async () => {
    await portal.close();
    expect(faults).toEqual([]);
  };
});

describe('a deadline by a limit', () => {
  it('is given with each day and why it counts', async () => {
    const answer = await deadline({
      limit: '5',
      unit: 'working-day',
      receivedAt: '2026-08-27T09:00:00+07:00',
    });
    expect(answer).toMatchObject({
      receivedAt: '2026-08-27T09:00:00+07:00',
      procedure: null,
      unstated: [],
      localRules: [],
      deadlines: [
        {
          limit: { amount: 5, unit: 'working-day' },
          channels: [],
          dueAt: '2026-09-08T17:00:00+07:00',
          basis: 'announced',
        },
      ],
    });
    const { days } = answer.deadlines[0]!;
    expect(days).toHaveLength(13);
    expect(days.reduce((sum, day) => sum + day.counted, 0)).toBe(5);
    expect(explainDay(days[4]!)).toBe(
      'Nghỉ hoán đổi dịp Quốc khánh, làm bù ngày 22/08/2026; không tính.',
    );
  });

  it('takes a time without offset as Vietnamese, a date as its start, and none as the present', async () => {
    const asked = { limit: '2', unit: 'hour' };
    const same = ['2026-08-27T08:59:00+07:00'];
    expect(await dueBy({ ...asked, receivedAt: '2026-08-26T16:59' })).toEqual([
      '2026-08-27T08:59:00+07:00',
    ]);
    expect(await dueBy({ ...asked, receivedAt: '2026-08-26T09:59:00Z' })).toEqual(same);
    expect(await dueBy({ ...asked, receivedAt: '2026-08-27' })).toEqual([
      '2026-08-27T09:00:00+07:00',
    ]);
    expect(await dueBy(asked)).toEqual(['2026-08-27T11:00:00+07:00']);
  });

  it('knows same-day results, waits for papers and the one extension', async () => {
    const receivedAt = '2025-07-01T15:30';
    expect(await dueBy({ limit: '1', unit: 'same-day', receivedAt })).toEqual([
      '2025-07-02T17:00:00+07:00',
    ]);
    const three = { limit: '3', unit: 'working-day', receivedAt };
    const pause = { pausedFrom: '2025-07-02T10:00', pausedUntil: '2025-07-04T15:30' };
    expect(await dueBy({ ...three, ...pause })).toEqual(['2025-07-08T17:00:00+07:00']);
    expect(await dueBy({ ...three, pausedFrom: '2025-07-02T10:00' })).toEqual([null]);
    expect(await dueBy({ ...three, extension: '2' })).toEqual(['2025-07-08T17:00:00+07:00']);
    expect(await dueBy({ ...three, extension: '4', extensionUnit: 'hour' })).toEqual([
      '2025-07-07T11:00:00+07:00',
    ]);
  });
});

describe('the deadlines of a procedure', () => {
  it('are all that are published, each with the ways to file that it holds for', async () => {
    const answer = await deadline({ procedure: '1.013076', receivedAt: '2026-08-26T08:00' });
    expect(answer.procedure).toMatchObject({ code: '1.013076' });
    expect(
      answer.deadlines.map(({ limit, channels, dueAt }) => [
        limit.amount,
        limit.unit,
        channels.join(),
        dueAt!.slice(0, 16),
      ]),
    ).toEqual([
      [1, 'hour', 'online,in-person', '2026-08-26T09:00'],
      [2, 'working-day', 'online,in-person', '2026-08-28T17:00'],
      [7, 'working-day', 'online,in-person', '2026-09-09T17:00'],
    ]);
  });

  it('can be asked for one way to file, and by a code with a suffix', async () => {
    const asked = { procedure: '1.013133.000.00.00.H24', receivedAt: '2026-08-26T08:00' };
    expect(await dueBy({ ...asked, channel: 'online' })).toEqual(['2026-08-26T10:00:00+07:00']);
    expect(await dueBy({ ...asked, channel: 'in-person' })).toEqual(['2026-08-27T17:00:00+07:00']);
  });

  it('are none where no limit is published: the ways are named, and the city’s rule is given', async () => {
    const { deadlines, unstated, localRules } = await deadline({ procedure: '2.000815' });
    expect([deadlines, unstated]).toEqual([[], ['in-person']]);
    expect(localRules.map(({ text }) => text).join()).toContain('15 giờ');
  });
});

it('reaches the SDK’s client, which belongs to one ward, as what it is', async () => {
  const client = portal.clientFor({ address: '127.0.0.1', requestId: 'request-2' });
  const asked = { limit: 1, unit: 'same-day', receivedAt: '2026-08-26T15:01' } as const;
  const { deadlines } = await client.calendar.deadline(asked);
  expect(deadlines[0]!.dueAt).toBe('2026-08-27T17:00:00+07:00');
  expect((await client.calendar.holidays({ year: 2025 })).days).toHaveLength(13);
});

describe('the holidays of a year', () => {
  const holidays = async (query: string): Promise<HolidayList> =>
    holidayList.parse(await (await ask(`holidays${query}`)).json());

  it('come with their kinds and sources, this year’s unless told', async () => {
    const list = await holidays('');
    expect(list).toEqual(await holidays('?year=2026'));
    expect(list).toMatchObject({ year: 2026, basis: 'announced' });
    expect(list.days.find(({ date }) => date === '2026-08-22')).toEqual({
      date: '2026-08-22',
      kind: 'swapped-on',
      name: 'Quốc khánh',
      nameEn: 'National Day',
      source: 'Thông báo 9441/TB-BNV ngày 16/10/2025',
      pairedWith: '2026-08-31',
    });
  });

  it('are said to be statutory before they are announced', async () => {
    expect(await holidays('?year=2031')).toMatchObject({ year: 2031, basis: 'statutory' });
  });
});

describe('a wrong question is refused by the name of what is wrong', () => {
  it.each<[string, number, string[]]>([
    ['deadline', 400, ['limit']],
    ['deadline?limit=5', 400, ['unit']],
    ['deadline?unit=day', 400, ['limit']],
    ['deadline?unit=day&procedure=1.013076', 400, ['unit']],
    ['deadline?limit=5&unit=fortnight', 400, ['unit']],
    ['deadline?limit=0&unit=day', 400, ['limit']],
    ['deadline?limit=1.5&unit=day', 400, ['limit']],
    ['deadline?limit=367&unit=day', 400, ['limit']],
    ['deadline?limit=2&unit=same-day', 400, ['limit']],
    ['deadline?limit=5&unit=day&procedure=1.013076', 400, ['limit']],
    ['deadline?limit=5&unit=day&channel=online', 400, ['channel']],
    ['deadline?procedure=1.013065&channel=postal', 400, ['channel']],
    ['deadline?procedure=1.013065&channel=pigeon', 400, ['channel']],
    ['deadline?limit=5&unit=day&receivedAt=27/08/2026', 400, ['receivedAt']],
    ['deadline?limit=5&unit=day&receivedAt=2026-02-30', 400, ['receivedAt']],
    ['deadline?limit=5&unit=day&receivedAt=2026-02-27T24:00', 400, ['receivedAt']],
    ['deadline?limit=5&unit=day&receivedAt=2026-02-27T10:00%2B99:00', 400, ['receivedAt']],
    ['deadline?limit=5&unit=day&receivedAt=2024-12-31', 400, ['receivedAt']],
    ['deadline?limit=300&unit=month', 400, ['receivedAt']],
    ['deadline?limit=5&unit=day&pausedUntil=2026-09-01', 400, ['pausedFrom']],
    [
      'deadline?limit=5&unit=day&pausedFrom=2026-09-02&pausedUntil=2026-09-01',
      400,
      ['pausedUntil'],
    ],
    ['deadline?limit=5&unit=day&extension=0', 400, ['extension']],
    ['deadline?limit=5&unit=day&extensionUnit=day', 400, ['extension']],
    ['deadline?limit=5&unit=day&name=x', 400, ['name']],
    ['deadline?procedure=9.999999', 404, []],
    ['holidays?year=2024', 400, ['year']],
    ['holidays?year=2036', 400, ['year']],
    ['holidays?year=abc', 400, ['year']],
  ])('%s', async (path, status, names) => {
    for (const language of ['vi', 'en']) {
      const response = await ask(path, language);
      expect(response.status).toBe(status);
      const { errors } = (await response.json()) as Problem;
      expect(errors.map((error) => error.path)).toEqual(names);
      expect(errors.every(({ message }) => message !== '')).toBe(true);
    }
  });
});
