import { isNetwork } from './networks.ts';
import type { WardConfig } from './ward-config.ts';

/** `motcua.config.ts` or a setting holds a value that can't be used; `faults` names each with what is wanted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: string[];
  constructor(faults: string[]) {
    super('The configuration can not be used.');
    this.faults = faults;
  }
}

/** An address and, where the portal stands below another site, the path to it: no query, no `//`, no dots. */
export const isSite = (text: string): boolean => {
  try {
    const { protocol, username, password, origin } = new URL(text);
    const path = text.slice(origin.length);
    return (
      /^https?:$/.test(protocol) &&
      text.startsWith(origin) &&
      !username &&
      !password &&
      /^(\/[\w~-][\w.~-]*)*\/?$/.test(path)
    );
  } catch {
    return false;
  }
};

type Right = (value: string) => boolean;

const one = (name: string, value: string | null | undefined, right: Right, wanted: string) =>
  value == null || right(value) ? [] : [`${name}: ${wanted}`];

const each = (name: string, values: readonly string[], right: Right, wanted: string) =>
  values.flatMap((value, at) => one(`${name}[${at}]`, value, right, wanted));

const network = 'an address or a network, such as 127.0.0.1 or 10.0.0.0/8';

/** Throws `ConfigError`. `allowedOrigins` has a check of its own. */
export const checkConfig = (config: WardConfig): void => {
  const { site, securityContact } = config;
  const faults = [
    ...each('hallAddresses', config.hallAddresses, isNetwork, network),
    ...each('trustedProxies', config.trustedProxies, isNetwork, network),
    ...one(
      'site',
      site,
      isSite,
      'an address, such as https://phuong.example or https://phuong.example/motcua',
    ),
    ...one(
      'securityContact',
      securityContact,
      (text) => /^(mailto:\S+@\S+|https:\/\/\S+|tel:\+\d+)$/.test(text),
      'mailto:…, https://… or tel:+…',
    ),
  ];
  if (faults.length > 0) throw new ConfigError(faults);
};
