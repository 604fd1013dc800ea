import { availableParallelism, cpus } from 'node:os';

export interface Line {
  name: string;
  ours: string;
  /** What it is held against. */
  theirs: string;
  ratio: number;
  /** A line without a limit only tells. */
  limit?: { atLeast: number } | { atMost: number };
}

const holds = ({ ratio, limit }: Line): boolean => {
  if (limit === undefined) return true;
  return 'atLeast' in limit ? ratio >= limit.atLeast : ratio <= limit.atMost;
};

const limitText = ({ limit }: Line): string => {
  if (limit === undefined) return '–';
  return 'atLeast' in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
};

const say = (text = '') => process.stdout.write(`${text}\n`);

/** What was measured on what, so that two tables can be told apart. */
export const sayMachine = (about: string): void => {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const system = `${process.platform} ${process.arch}`;
  say(`${availableParallelism()} cores (${model}), Node ${process.versions.node}, ${system}`);
  say(about);
  say();
};

/** Prints the lines as a table; gives whether every limit is kept. */
export const sayTable = (lines: Line[]): boolean => {
  const cells = [
    ['', 'ours', 'held against', 'ratio', 'limit', ''],
    ...lines.map((line) => [
      line.name,
      line.ours,
      line.theirs,
      line.ratio.toFixed(2),
      limitText(line),
      line.limit === undefined ? '' : holds(line) ? '✓' : '✗',
    ]),
  ];
  const widths = cells[0]!.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
  for (const row of cells) {
    const padded = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
    );
    say(padded.join('   ').trimEnd());
  }
  return lines.every(holds);
};
