import * as sdk from '@motcua/sdk';
import { runAll } from '../../behaviours/run.ts';

Object.assign(globalThis, { runAll: (origin: string) => runAll(origin, sdk) });
