import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const whole = (name: string, value: string, least: number): number => {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least && number < 2 ** 31) return number;
  process.stderr.write(`--${name} takes a whole number from ${least} up.\n`);
  process.exit(2);
};

/** `--count` and `--seed` of a run; a seed of chance unless told. */
export const readOptions = (usual: number): { count: number; seed: number } => {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: String(usual) }, seed: { type: 'string' } },
  });
  return {
    count: whole('count', values.count, 1),
    seed: values.seed === undefined ? randomInt(1_000_000_000) : whole('seed', values.seed, 0),
  };
};

/** Says how far a run is, no more often than so many milliseconds; on a terminal in one live line. */
export const saysEvery = (milliseconds: number): ((line: string) => void) => {
  const live = process.stdout.isTTY;
  let said = Date.now();
  return (line) => {
    if (live) process.stdout.write(`\r\x1b[K${line}`);
    else if (Date.now() - said > milliseconds) {
      process.stdout.write(`${line}\n`);
      said = Date.now();
    }
  };
};
