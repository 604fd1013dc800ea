import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const calendar = new URL('../src/calendar/index.ts', import.meta.url).href;

/** Prints, from a process of its own, where it stands and what it makes of many receipts. */
const program = `
import { deadlineOf, explainDay, nationalCalendar } from ${JSON.stringify(calendar)};
const hours = [
  { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
  { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
];
const said = [];
const limits = [['hour', 11], ['working-day', 5], ['day', 9], ['month', 1], ['same-day', 1]];
for (let at = Date.UTC(2025, 0, 2); at < Date.UTC(2026, 9, 1); at += 41 * 3_600_000 + 7 * 60_000)
  for (const [unit, amount] of limits) {
    const { dueAt, days } = deadlineOf({
      limit: { unit, amount },
      receivedAt: at,
      calendar: nationalCalendar(),
      hours,
      pauses: [{ from: at + 30 * 3_600_000, until: at + 55 * 3_600_000 }],
    });
    said.push([dueAt, ...days.map((day) => day.date + explainDay(day))]);
  }
console.log(JSON.stringify({ here: new Date(2025, 6, 1).getTime(), said }));
`;

const run = promisify(execFile);
const answerIn = async (zone: string): Promise<{ here: number; said: string }> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { here, said } = JSON.parse(stdout) as { here: number; said: unknown };
  return { here, said: JSON.stringify(said) };
};

test('a process in any time zone gives the same deadlines', { timeout: 60_000 }, async () => {
  const answers = [];
  for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    answers.push(await answerIn(zone));
  expect(new Set(answers.map(({ here }) => here)).size).toBe(4);
  expect(new Set(answers.map(({ said }) => said)).size).toBe(1);
  expect(answers[0]!.said.length).toBeGreaterThan(100_000);
});
