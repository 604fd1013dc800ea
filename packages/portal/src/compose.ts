import { createClient, type Client } from '@motcua/sdk';
import config from '../motcua.config.ts';
import { createApi, type Api } from './api/api.ts';
import type { Trusted } from './api/context.ts';
import { bundled } from './bundled.ts';
import { catalogueVersion, expandCatalogue } from './catalogue/catalogue.ts';
import type { WardConfig } from './config/ward-config.ts';
import { askerOf } from './lookup/address.ts';
import { createBrake } from './lookup/brake.ts';
import { createDigitsHasher, type DigitsHasher } from './lookup/digits.ts';
import { lookupKey } from './lookup/key.ts';
import type { Language } from './statistics/source-label.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { createImportRoom } from './uploads/room.ts';

export interface ComposeOptions {
  dataFolder: string;
  /** Sample values of the configuration are not shown. */
  production?: boolean;
  now?: () => number;
  /** Told of our own faults; what it writes must hold nothing of the request. */
  onError?: (error: unknown, requestId: string) => void;
}

/** Everything that a process of the portal stands on. */
export interface Composition {
  config: WardConfig;
  store: Store;
  hasher: DigitsHasher;
  api: Api;
  production: boolean;
  now: () => number;
  /** An SDK client that goes straight to the API, bound to one request. */
  clientFor(trusted: Trusted, language?: Language): Client;
  close(): Promise<void>;
}

const loadCatalogue = async (store: Store, ward: string): Promise<void> => {
  const bytes = bundled('catalogue.json');
  const version = catalogueVersion(bytes);
  const state = await store.snapshot((readable) => readable.wardState(ward));
  if (state.catalogueVersion === version) return;
  const procedures = expandCatalogue(JSON.parse(new TextDecoder().decode(bytes)));
  await store.atomically((writable) => writable.replaceCatalogue(ward, version, procedures));
};

/** Opens store, API and client once a process. Throws `DataFolderError`, `NewerDataError`, `LookupKeyError`. */
export const compose = async ({
  dataFolder,
  production = false,
  now = Date.now,
  onError = () => {},
}: ComposeOptions): Promise<Composition> => {
  const store = await openSqliteStore(dataFolder);
  try {
    const hasher = createDigitsHasher(lookupKey(dataFolder));
    await loadCatalogue(store, config.code);
    const lookup = {
      hasher,
      brake: createBrake(),
      hallAddresses: new Set(config.hallAddresses.map(askerOf)),
    };
    const imports = createImportRoom(dataFolder);
    const services = { store, lookup, imports, config, production, now };
    const api = createApi(services, onError);
    return {
      config,
      store,
      hasher,
      api,
      production,
      now,
      clientFor: (trusted, language = 'vi') =>
        createClient({
          baseUrl: 'http://portal.invalid',
          ward: config.code,
          language,
          fetch: (input, init) => Promise.resolve(api.fetch(new Request(input, init), trusted)),
        }),
      close: async () => {
        await imports.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
};
