import type { Composition } from '../compose.ts';
import type { WardConfig } from '../config/ward-config.ts';
import type { Answerer } from './asked.ts';
import { subPathOf } from './sub-path.ts';

export const securityPath = '/.well-known/security.txt';

const day = 86_400_000;
/** RFC 9116 recommends less than a year. */
const valid = 180;

/** The hotline where nothing else is named; a sample number is nobody's, so in production it is left out. */
const contactOf = ({ securityContact, centre }: WardConfig, production: boolean): string | null => {
  if (securityContact !== undefined) return securityContact;
  const { hotline } = centre;
  if (hotline === 'not-published' || (hotline.sample && production)) return null;
  return `tel:${hotline.value.dial}`;
};

/**
 * `/.well-known/security.txt` (RFC 9116). Its end of validity moves on with every day that it is asked for,
 * so that nobody has to renew it. `null` while nobody can be named.
 */
const securityTxt = (
  config: WardConfig,
  { production, site, now }: { production: boolean; site: string | null; now: number },
): string | null => {
  const contact = contactOf(config, production);
  if (contact === null) return null;
  const expires = new Date((Math.floor(now / day) + valid) * day).toISOString();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.replace('.000', '')}`,
    'Preferred-Languages: vi, en',
    ...(site === null ? [] : [`Canonical: ${new URL(subPathOf(site) + securityPath, site).href}`]),
    '',
  ].join('\n');
};

export const answerSecurityTxt =
  ({ config, production, now }: Composition, site: string | null): Answerer =>
  ({ response }) => {
    const text = securityTxt(config, { production, site, now: now() });
    response.statusCode = text === null ? 404 : 200;
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(text ?? '');
  };
