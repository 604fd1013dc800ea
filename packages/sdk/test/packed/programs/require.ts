import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as sdk from '@motcua/sdk';
import { runAll } from '../../behaviours/run.ts';

const [, , origin, ...entries] = process.argv;
const load = createRequire(join(process.cwd(), 'require.cjs'));

void runAll(origin!, sdk).then((results) => {
  for (const entry of entries) {
    const names = Object.keys(load(entry) as object);
    results[`${entry} can be required`] = names.length > 0 ? null : 'it has no names';
  }
  console.log(JSON.stringify(results));
  process.exit();
});
