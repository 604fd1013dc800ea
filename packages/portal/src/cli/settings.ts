import { resolve } from 'node:path';
import { compose, type Composition, type ComposeOptions } from '../compose.ts';
import { Failure, openingFailure } from './failure.ts';

export interface Settings {
  dataFolder: string;
  production: boolean;
  sample: boolean;
  /** Of `MOTCUA_ALLOWED_ORIGINS`; absent where the configuration's hold. */
  allowedOrigins?: string[];
}

/** What the environment says; see the table in README.md. */
export const settingsFrom = (env = process.env): Settings => {
  const production = env['MOTCUA_ENV'] === 'production';
  const origins = env['MOTCUA_ALLOWED_ORIGINS']?.trim();
  return {
    dataFolder: resolve(env['MOTCUA_DATA'] || '.motcua/data'),
    production,
    sample: !production && env['MOTCUA_SAMPLE']?.toLowerCase() !== 'off',
    ...(origins ? { allowedOrigins: origins.split(/[\s,]+/) } : {}),
  };
};

/** A TCP port from `PORT`; 4321 when unset, 0 for any free one. */
export const portFrom = (env = process.env): number => {
  const text = env['PORT'] || '4321';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new Failure(
      {
        vi: 'PORT phải là một số từ 0 đến 65535.',
        en: 'PORT must be a number from 0 to 65535.',
      },
      2,
    );
  }
  return port;
};

/** Opens the portal, or ends with a sentence that says what to do. */
export const openPortal = async (options: ComposeOptions): Promise<Composition> => {
  try {
    return await compose(options);
  } catch (error) {
    throw openingFailure(error) ?? error;
  }
};
