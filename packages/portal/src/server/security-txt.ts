import type { Composition } from '../compose.ts';
import type { WardConfig } from '../config/ward-config.ts';
import type { Answerer } from './asked.ts';
import { subPathOf } from './sub-path.ts';

export const securityPath = '/.well-known/security.txt';

const day = 86_400_000;
/** RFC 9116 recommends less than a year. */
const valid = 180;

/**
 * The lines that name the hotline where nothing else is named. A sample number is nobody's: it is marked as
 * such, and in production left out.
 */
const contactOf = ({ securityContact, centre }: WardConfig, production: boolean): string[] => {
  if (securityContact !== undefined) return [`Contact: ${securityContact}`];
  const { hotline } = centre;
  if (hotline === 'not-published' || (hotline.sample && production)) return [];
  const mark = '# Số mẫu, không phải của ai · a sample number that is nobody’s';
  return [...(hotline.sample ? [mark] : []), `Contact: tel:${hotline.value.dial}`];
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
  if (contact.length === 0) return null;
  const expires = new Date((Math.floor(now / day) + valid) * day).toISOString();
  return [
    ...contact,
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
