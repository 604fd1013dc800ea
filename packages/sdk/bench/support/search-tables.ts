import { availableParallelism, cpus } from 'node:os';
import type { Quality } from '../../test/search/quality.ts';

const say = (text = '') => process.stdout.write(`${text}\n`);

const sayRows = (rows: readonly (readonly string[])[]): void => {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
    );
    say(cells.join('   ').trimEnd());
  }
  say();
};

/** The value that so many of a hundred do not pass. */
export const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor((values.length * percent) / 100))
  ]!;

const written = ({ n, first, three, reciprocal }: Quality): string[] => [
  String(n),
  ...[first, three, reciprocal].map((value) => value.toFixed(3)),
];

/** The engines side by side. */
export const sayQualities = (
  about: string,
  rows: readonly (readonly [name: string, quality: Quality, silence: number])[],
): void => {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  say(`${availableParallelism()} cores (${model}), Node ${process.versions.node}`);
  say(about);
  say();
  sayRows([
    ['', 'n', 'S@1', 'S@3', 'MRR', 'silent where nothing is right'],
    ...rows.map(([name, quality, silence]) => [name, ...written(quality), silence.toFixed(3)]),
  ]);
};

/** Ours, kind by kind. */
export const sayKinds = (rows: readonly (readonly [kind: string, quality: Quality])[]): void =>
  sayRows([
    ['ours, by kind of query', 'n', 'S@1', 'S@3', 'MRR'],
    ...rows.map(([kind, quality]) => [kind, ...written(quality)]),
  ]);

export interface Limited {
  name: string;
  value: number;
  say?: (value: number) => string;
  /** A line without a limit only tells. */
  limit?: { atLeast: number } | { atMost: number };
}

const holds = ({ value, limit }: Limited): boolean => {
  if (limit === undefined) return true;
  return 'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost;
};

/** Prints the lines as a table; gives whether every limit is kept. */
export const sayLimits = (lines: readonly Limited[]): boolean => {
  sayRows([
    ['', 'ours', 'limit', ''],
    ...lines.map((line) => {
      const { name, value, limit, say: written = (each: number) => each.toFixed(3) } = line;
      if (limit === undefined) return [name, written(value), '–', ''];
      const bound =
        'atLeast' in limit ? `≥ ${written(limit.atLeast)}` : `≤ ${written(limit.atMost)}`;
      return [name, written(value), bound, holds(line) ? '✓' : '✗'];
    }),
  ]);
  return lines.every(holds);
};
