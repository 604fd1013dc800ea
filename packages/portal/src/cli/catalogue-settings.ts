import type { GatewaySettings } from '../catalogue/sources/gateway.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { Failure } from './failure.ts';

const missing = (names: string[]): Failure =>
  new Failure(
    {
      vi: `Cần đặt ${names.join(', ')} trong môi trường. Chưa có gì thay đổi.`,
      en: `Please set ${names.join(', ')} in the environment. Nothing was changed.`,
    },
    exitCodes.mend,
  );

const isAddress = (text: string): boolean => {
  const url = URL.parse(text.replaceAll(/\{(page|size)\}/g, '1'));
  return url !== null && /^https?:$/.test(url.protocol);
};

const wrong = (name: string): Failure =>
  new Failure(
    {
      vi: `${name} phải là một địa chỉ http hoặc https. Chưa có gì thay đổi.`,
      en: `${name} must be an http or https address. Nothing was changed.`,
    },
    exitCodes.mend,
  );

const withoutPlaces = (name: string, places: string[]): Failure =>
  new Failure(
    {
      vi: `${name} còn thiếu ${places.join(' và ')}: chỗ ghi số trang và số thủ tục mỗi trang. Chưa có gì thay đổi.`,
      en: `${name} lacks ${places.join(' and ')}: where the number of the page and how many procedures it holds go. Nothing was changed.`,
    },
    exitCodes.mend,
  );

/** How the national gateway is reached. A password stands in the environment, never on a command line. */
export const gatewaySettings = (env = process.env): GatewaySettings => {
  const names = [
    'MOTCUA_GATEWAY_URL',
    'MOTCUA_GATEWAY_USER',
    'MOTCUA_GATEWAY_PASSWORD',
    'MOTCUA_GATEWAY_UNIT',
  ];
  const absent = names.filter((name) => !env[name]);
  if (absent.length > 0) throw missing(absent);
  const [address, username, password, unit] = names.map((name) => env[name]!) as [
    string,
    string,
    string,
    string,
  ];
  const loginAddress = env['MOTCUA_GATEWAY_LOGIN_URL'] || address;
  if (!isAddress(address)) throw wrong('MOTCUA_GATEWAY_URL');
  if (!isAddress(loginAddress)) throw wrong('MOTCUA_GATEWAY_LOGIN_URL');
  return { address, loginAddress, username, password, unit };
};

/** Address of the national portal's public JSON, with `{page}` and `{size}` in it. */
export const portalAddress = (env = process.env): string => {
  const address = env['MOTCUA_PORTAL_URL'];
  if (!address) throw missing(['MOTCUA_PORTAL_URL']);
  if (!isAddress(address)) throw wrong('MOTCUA_PORTAL_URL');
  const absent = ['{page}', '{size}'].filter((place) => !address.includes(place));
  if (absent.length > 0) throw withoutPlaces('MOTCUA_PORTAL_URL', absent);
  return address;
};
