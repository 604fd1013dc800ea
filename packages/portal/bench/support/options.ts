import { parseArgs } from 'node:util';

const fail = (why: string): never => {
  process.stderr.write(`${why}\n`);
  process.exit(2);
};

const given = () => {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ options: { rows: text, pairs: text } }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
};

/** `--rows` and `--pairs` as whole numbers from 1 up; ends the process when they are none. */
export const benchOptions = (
  usualRows = '100000',
  usualPairs = '5',
): { rows: number; pairs: number } => {
  const { rows = usualRows, pairs = usualPairs } = given();
  const options = { rows: Number(rows), pairs: Number(pairs) };
  if (!Object.values(options).every((value) => Number.isSafeInteger(value) && value > 0)) {
    return fail('--rows and --pairs take a whole number from 1 up.');
  }
  return options;
};
