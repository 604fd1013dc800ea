/**
 * Figures of 10⁴, 10⁵, 10⁶ and 10⁷ dossiers of the same four years (`--rows`: up to so many): the time of an
 * answer beside that of 10⁴, and beside a GROUP BY over all rows, in SQLite and in DuckDB.
 */
import { join } from 'node:path';
import { endOfDate, startOfDate } from '@motcua/sdk/calendar';
import type { StatisticsQuery } from '@motcua/sdk';
import { groupByIn, inDuckDb } from './support/duck.ts';
import { dataAt, portalOf } from './support/four-years.ts';
import { median } from './support/median.ts';
import { benchOptions } from './support/options.ts';
import { scratchFolder } from './support/scratch.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import type { Composition } from '../src/compose.ts';
import { statisticsOf } from '../src/statistics/statistics.ts';

const mostOfSmallest = 1.5;
const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const rounds = 25;
const scans = 3;

const { rows } = benchOptions('10000000');
const folder = scratchFolder('statistics');
const questions: Record<string, StatisticsQuery> = {
  'a month': { period: '2025-06' },
  'a month by field': { period: '2025-06', groupBy: 'field' },
  'a month by procedure': { period: '2025-06', groupBy: 'procedure' },
  'a month by field and channel': { period: '2025-06', groupBy: 'field', thenBy: 'channel' },
  'a month by procedure and day': {
    from: '2025-06-01',
    to: '2025-06-30',
    groupBy: 'procedure',
    thenBy: 'day',
  },
  'a quarter by day': { from: '2025-04-01', to: '2025-06-30', groupBy: 'day' },
  'odd days by field': { from: '2024-02-11', to: '2025-05-23', groupBy: 'field' },
};
const reading = { start: startOfDate('2025-06-01'), asOf: endOfDate('2025-06-30') };

const text = (ms: number) => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;
const name = (size: number) => `10^${Math.log10(size).toFixed(0)}`;

interface Sized {
  size: number;
  folder: string;
  portal: Composition;
}

const ask = async (
  { portal: { store, config } }: Sized,
  query: StatisticsQuery,
): Promise<number> => {
  const start = performance.now();
  await store.snapshot((readable) =>
    statisticsOf(readable, config.code, query, { now: dataAt, language: 'vi' }),
  );
  return performance.now() - start;
};

/** All sizes in turn, so that whatever else the machine does meets each. */
const answerTimes = async (all: Sized[], query: StatisticsQuery): Promise<number[]> => {
  const times = all.map((): number[] => []);
  for (let round = -3; round < rounds; round++) {
    for (const [at, sized] of all.entries()) {
      const ms = await ask(sized, query);
      if (round >= 0) times[at]!.push(ms);
    }
  }
  return times.map(median);
};

const scanLines = async (sized: Sized, ours: number): Promise<Line[]> => {
  const { size } = sized;
  const { store, config } = sized.portal;
  const told = await store.snapshot((readable) =>
    readable.count(config.code, reading, 'procedure'),
  );
  const received = told.reduce((sum, { figures }) => sum + figures.received, 0);
  const duck = await inDuckDb(sized.folder);
  const inSqlite: number[] = [];
  const inDuck: number[] = [];
  for (let scan = 0; scan < scans; scan++) {
    const start = performance.now();
    await store.snapshot((readable) => readable.recount(config.code, reading));
    inSqlite.push(performance.now() - start);
    const found = await groupByIn(duck, reading);
    if (found.received !== received) throw new Error('DuckDB counts other dossiers.');
    inDuck.push(found.ms);
  }
  duck.closeSync();
  const line = (engine: string, times: number[]): Line => ({
    name: `${name(size)}: a month by procedure beside GROUP BY, ${engine}`,
    ours: text(ours),
    theirs: text(median(times)),
    ratio: ours / median(times),
  });
  return [line('SQLite', inSqlite), line('DuckDB', inDuck)];
};

const all: Sized[] = [];
for (const size of sizes.filter((each) => each <= Math.max(rows, sizes[0]!))) {
  const own = join(folder, String(size));
  const begin = performance.now();
  const portal = await portalOf(own, size, all.at(-1)?.folder ?? null);
  all.push({ size, folder: own, portal });
  process.stderr.write(`${name(size)} dossiers after ${text(performance.now() - begin)}\n`);
}

sayMachine(`Dossiers of four years; medians of ${rounds} answers, of ${scans} scans`);
const lines: Line[] = [];
const byProcedure: number[] = [];
for (const [question, query] of Object.entries(questions)) {
  const times = await answerTimes(all, query);
  if (question === 'a month by procedure') byProcedure.push(...times);
  for (const [at, { size }] of all.entries()) {
    if (at === 0) continue;
    lines.push({
      name: `${question}: ${name(size)} beside ${name(all[0]!.size)}`,
      ours: text(times[at]!),
      theirs: text(times[0]!),
      ratio: times[at]! / times[0]!,
      limit: { atMost: mostOfSmallest },
    });
  }
}
for (const [at, sized] of all.entries()) lines.push(...(await scanLines(sized, byProcedure[at]!)));
for (const { portal } of all) await portal.close();
process.exitCode = sayTable(lines) ? 0 : 1;
