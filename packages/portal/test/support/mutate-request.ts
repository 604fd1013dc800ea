import { operations, type Operation } from '@motcua/sdk/schemas';
import { widgets } from '@motcua/widgets/describe';
import { randomFrom } from '../../bench/support/random.ts';

const table: readonly Operation[] = operations;

const pages = [
  '/',
  '/thu-tuc',
  '/thu-tuc/1.001193',
  '/tra-cuu',
  '/thong-ke',
  '/thong-ke/2025-07',
  '/xin-loi',
  '/xin-loi/moi-qua-han',
  '/xin-loi/atom.xml',
  '/bao-cao/2025-07',
  '/bao-cao/2025-07.csv',
  '/cong-bo',
  '/tinh-han',
  '/trung-tam',
  '/en',
  '/en/thu-tuc',
  '/sitemap.xml',
  '/.well-known/security.txt',
  '/healthz',
  '/readyz',
  '/api/openapi.json',
  ...widgets.map(({ name }) => `/api/v1/wards/11411/views/${name}`),
];

const values = [
  '11411',
  '1.001193',
  '2025-07',
  '2025-13',
  '2025-07-01',
  '99999999999999999999',
  '-1',
  '0',
  'NaN',
  '1e308',
  '',
  ' ',
  'vi',
  'true',
  'field',
  'day',
  'online',
  '../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%zz',
  '%F0%9F%98%80',
  '%ED%A0%80',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '"; drop table dossiers',
  '<script>alert(1)</script>',
  'a'.repeat(300),
  'ơ'.repeat(200),
  'Nguyễn Thị Cảnh Báo',
  'khai sinh',
  'H24.113-250701-0001',
  '\u202e\u0000',
];

const names = [
  'q',
  'field',
  'channel',
  'provider',
  'cursor',
  'limit',
  'from',
  'to',
  'period',
  'groupBy',
  'thenBy',
  'month',
  'quarter',
  'asOf',
  'dryRun',
  'skipBadRows',
  'replaceSample',
  'mapping',
  'encoding',
  'date',
  'time',
  'unit',
  'procedure',
  'year',
  'format',
  'pausedFrom',
  'pausedUntil',
  'query',
  'code',
  'live',
  'still',
  'fbclid',
  '__proto__',
  '',
];

const bodies = [
  '{}',
  '[]',
  'null',
  '"',
  '{"code":"H24.113-250701-0001"}',
  '{"code":"H24.113-250701-0001","phoneLast4":"0000"}',
  '{"code":1,"phoneLast4":[]}',
  '{"__proto__":{"a":1},"code":"a1"}',
  `{"code":"${'9'.repeat(5_000)}"}`,
  `${'['.repeat(20_000)}`,
  '{"code":"\\ud800"}',
  'code=H24.113-250701-0001&phoneLast4=0000',
  'code=%00%ff&code=2',
  '--x\r\nContent-Disposition: form-data; name="code"\r\n\r\n1\r\n--x--',
  '\ufeff{}',
  'x'.repeat(70_000),
];

/** Readings most of all: whatever else is refused at the door. */
const methods = [
  ...Array.from({ length: 12 }, () => 'GET'),
  ...Array.from({ length: 4 }, () => 'POST'),
  'HEAD',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'BREW',
];

const headers = [
  'Accept: application/json',
  'Accept: text/html;q=0.1, */*;q=nonsense',
  'Accept: application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'Accept-Language: en',
  'Accept-Language: vi-VN, en;q=x, *',
  'Accept-Encoding: br, gzip;q=0, zstd;q=1e9',
  'Accept-Encoding: identity;q=0, *;q=0',
  'If-None-Match: *',
  'If-None-Match: W/"x", "',
  'If-Modified-Since: yesterday',
  'Range: bytes=0-1,5-9',
  'Range: bytes=-0',
  'Range: bytes=99999999999999999999-',
  'If-Range: "x"',
  'Authorization: Bearer mc_11411_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'Authorization: Basic !!!',
  'Content-Type: application/json',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type: multipart/form-data',
  'Content-Type: text/plain; charset=utf-7',
  'Content-Encoding: gzip',
  'Transfer-Encoding: chunked',
  'Expect: 100-continue',
  'Expect: 200-maybe',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Host: evil.example',
  'Host: [::1',
  'Origin: https://evil.example',
  'Origin: null',
  'Sec-Fetch-Site: same-origin',
  'Last-Event-ID: 99999999999999999999',
  'X-Forwarded-Proto: https, ftp',
  'X-Forwarded-For: unknown, 1.2.3',
  'X-HTTP-Method-Override: DELETE',
  'Cookie: a=b; c',
  `X-Long: ${'a'.repeat(3_000)}`,
  'Content-Length: -5',
];

export interface Mutated {
  bytes: Buffer;
  /** It is one that a server need not wait for more of. */
  whole: boolean;
}

/** One request, from a seed and nothing else: an address of ours that something was done to. */
export const requestFrom = (seed: number): Mutated => {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const often = (share: number) => random() < share;

  const path = (): string => {
    if (often(0.45)) return pick(pages) + (often(0.2) ? `/${pick(values)}` : '');
    const { path: pattern } = pick(table);
    return `/api/v1${pattern}`.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'ward' && often(0.9)
        ? '11411'
        : encodeURIComponent(pick(values)).replace(/%25/g, '%'),
    );
  };
  const query = (): string => {
    const parts = Array.from({ length: Math.floor(random() * 3) }, () =>
      often(0.1)
        ? pick(values)
        : `${pick(names)}=${often(0.8) ? encodeURIComponent(pick(values)) : pick(values)}`,
    );
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
  };

  const method = pick(methods);
  const hasBody = method !== 'GET' && method !== 'HEAD' && often(0.8);
  const body = Buffer.from(hasBody ? pick(bodies) : '');
  const saysLength = hasBody && often(0.9);
  const length = often(0.95) ? body.length : Math.floor(random() * 999);
  const more = Array.from({ length: Math.floor(random() * 4) }, () => pick(headers));
  const lines = [
    `${method} ${(path() + query()).replace(/[\r\n ]/g, '%20')} HTTP/${often(0.98) ? '1.1' : '1.0'}`,
    ...(often(0.95) ? ['Host: portal.example'] : []),
    // Of a network of its own each, so that none is slowed for what the others did.
    `X-Forwarded-For: 10.${(seed >> 16) & 255}.${(seed >> 8) & 255}.${seed & 255}`,
    'Connection: close',
    ...more,
    ...(saysLength ? [`Content-Length: ${length}`] : []),
  ];
  const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
  // Some are noise on the line.
  const hits = often(0.15) ? 1 + Math.floor(random() * 4) : 0;
  for (let hit = 0; hit < hits; hit += 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  const odd = more.some((line) => /^(Transfer-Encoding|Content-Length|Expect|Upgrade)/.test(line));
  return { bytes, whole: hits === 0 && !odd && (!saysLength || length <= body.length) };
};
