import { resolve } from 'node:path';
import { isSite } from '../config/check-config.ts';
import { isNetwork, networksOf, type Networks } from '../config/networks.ts';
import type { WardConfig } from '../config/ward-config.ts';
import { compose, type Composition, type ComposeOptions } from '../compose.ts';
import { logModes, type LogMode } from '../server/log.ts';
import { correctionLines } from './correction-lines.ts';
import { Failure, openingFailure } from './failure.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { cliLanguage, type Text } from './language.ts';

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

const wrong = (text: Text): Failure => new Failure(text, exitCodes.mend);

const portIn = (name: string, text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw wrong({
    vi: `${name} phải là một số từ 0 đến 65535.`,
    en: `${name} must be a number from 0 to 65535.`,
  });
};

/** A TCP port from `PORT`; 4321 when unset, 0 for any free one. */
export const portFrom = (env = process.env): number => portIn('PORT', env['PORT'] || '4321');

/** The port of `/metrics` on the loopback; `null`: none. */
export const metricsPortFrom = (env = process.env): number | null => {
  const text = env['MOTCUA_METRICS_PORT'] || null;
  return text === null ? null : portIn('MOTCUA_METRICS_PORT', text);
};

/** Public address of the portal: `MOTCUA_SITE`, else the configuration's. */
export const siteFrom = ({ site }: WardConfig, env = process.env): string | null => {
  const given = env['MOTCUA_SITE'] || null;
  if (given === null) return site;
  if (isSite(given)) return given;
  throw wrong({
    vi: 'MOTCUA_SITE phải là một địa chỉ như https://phuong.example hoặc https://phuong.example/motcua.',
    en: 'MOTCUA_SITE must be an address such as https://phuong.example or https://phuong.example/motcua.',
  });
};

/** Whose `X-Forwarded-*` are believed: `MOTCUA_PROXIES`, else the configuration's. */
export const proxiesFrom = ({ trustedProxies }: WardConfig, env = process.env): Networks => {
  const given = env['MOTCUA_PROXIES'];
  if (!given) return networksOf(trustedProxies);
  const texts = given.split(/[\s,]+/).filter((text) => text !== '');
  if (texts.every(isNetwork)) return networksOf(texts);
  throw wrong({
    vi: 'MOTCUA_PROXIES gồm các địa chỉ hoặc dải mạng cách nhau bằng dấu phẩy, ví dụ 127.0.0.1,10.0.0.0/8.',
    en: 'MOTCUA_PROXIES takes addresses or networks separated by commas, such as 127.0.0.1,10.0.0.0/8.',
  });
};

/** What is logged: `MOTCUA_LOG`; faults alone when unset. */
export const logModeFrom = (env = process.env): LogMode => {
  const given = env['MOTCUA_LOG']?.toLowerCase() || 'faults';
  const mode = logModes.find((known) => known === given);
  if (mode !== undefined) return mode;
  throw wrong({
    vi: `MOTCUA_LOG là một trong: ${logModes.join(', ')}.`,
    en: `MOTCUA_LOG is one of: ${logModes.join(', ')}.`,
  });
};

/** Opens the portal, or ends with a sentence that says what to do. */
export const openPortal = async (options: ComposeOptions): Promise<Composition> => {
  try {
    const portal = await compose(options);
    const told = correctionLines(portal.corrections, { dryRun: false, language: cliLanguage() });
    for (const line of told) process.stderr.write(`${line}\n`);
    return portal;
  } catch (error) {
    throw openingFailure(error) ?? error;
  }
};
