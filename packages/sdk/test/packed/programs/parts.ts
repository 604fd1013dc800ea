import { createClient, safe } from '@motcua/sdk';

Object.assign(globalThis, { sdk: { createClient, safe } });
