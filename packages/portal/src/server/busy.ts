import type { WardConfig } from '../config/ward-config.ts';
import type { Asked } from './asked.ts';
import { setSafetyHeaders } from './headers.ts';
import type { SubPath } from './sub-path.ts';

/** Seconds; not the same for all, so that they do not come back in one instant. */
const retryAfter = (): string => String(3 + Math.floor(Math.random() * 8));

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const pageOf = ({ name, centre }: WardConfig, production: boolean, below: SubPath): string => {
  const { hotline } = centre;
  const known = hotline !== 'not-published' && !(hotline.sample && production) ? hotline : null;
  const call = (text: string) =>
    known &&
    `<p>${text} <a href="tel:${escaped(known.value.dial)}">${escaped(known.value.display)}</a>${known.sample ? ' (mẫu)' : ''}</p>`;
  return [
    '<!doctype html><html lang="vi"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Đang rất đông người truy cập – ${escaped(name)}</title>`,
    `<h1>Trang đang rất đông người truy cập</h1>`,
    '<p>Xin ông/bà thử lại sau ít giây. Chưa có gì được gửi đi hay thay đổi.</p>',
    call('Nếu cần ngay, xin gọi đường dây nóng:') ?? '',
    `<p><a href="${below}/thu-tuc">Danh mục thủ tục</a> là phần được giữ lại lâu nhất.</p>`,
    '<div lang="en"><p>Very many people are here right now. Please try again in a few seconds; nothing was sent or changed.</p>',
    call('If it is urgent, call the hotline:') ?? '',
    '</div></html>',
  ].join('');
};

const problemOf = (requestId: string): string =>
  JSON.stringify({
    type: 'urn:motcua:problem:overloaded',
    title: 'Đang có quá nhiều yêu cầu · Too many requests right now',
    status: 503,
    detail:
      'Hãy thử lại sau số giây ghi ở Retry-After. · Try again after the seconds that Retry-After names.',
    code: 'overloaded',
    requestId,
    errors: [],
  });

/** Says that more was asked than can be answered: short, cheap, and with a way on. */
export const createBusy = (
  config: WardConfig,
  production: boolean,
  below: SubPath,
): ((asked: Asked) => void) => {
  const page = Buffer.from(pageOf(config, production, below));
  return (asked) => {
    const { response, path, requestId } = asked;
    const api = path.startsWith('/api/');
    setSafetyHeaders(asked);
    response.writeHead(503, {
      'Content-Type': api ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': retryAfter(),
    });
    response.end(api ? problemOf(requestId) : page);
  };
};
