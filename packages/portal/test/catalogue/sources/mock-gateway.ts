import { delay, http, HttpResponse, type RequestHandler } from 'msw';

type Json = Record<string, unknown>;

/** How the gateway behaves; whatever is not set is as it should be. */
export interface GatewayMood {
  /** Requests that a session lasts for. */
  sessionLasts?: number;
  /** The code that an ended session is told by, or the HTTP status. */
  endedSession?: string | 401 | 403;
  /** Whole answers as text under `message`, `result` as text, or the whole answer as text. */
  encoded?: 'message' | 'result' | 'whole';
  /** These requests (from 1) are answered 429 with this `Retry-After`. */
  tooMany?: { requests: number[]; retryAfter?: string };
  /** These are cut off in the middle. */
  cut?: number[];
  /** These are answered 502. */
  down?: number[];
  /** Listed, but `LayThuTuc` has nothing of them. */
  missing?: string[];
  /** Milliseconds before each answer. */
  slow?: number;
  /** From this request on, nothing but 503. */
  downFrom?: number;
}

export const gatewayOrigin = 'https://gateway.example';
export const account = { username: 'ward', password: 'S3cret-of-the-ward' };

const encodedAs = (answer: Json, encoded: GatewayMood['encoded']): unknown => {
  if (encoded === 'message') return { message: JSON.stringify(answer) };
  if (encoded === 'result') return { ...answer, result: JSON.stringify(answer['result']) };
  return encoded === 'whole' ? JSON.stringify(answer) : answer;
};

/** A national gateway that holds these procedures; `asked` tells what was asked of it, in order. */
export const createMockGateway = (procedures: readonly Json[], mood: GatewayMood = {}) => {
  const asked: string[] = [];
  const sessions = new Map<string, number>();
  let requests = 0;

  const spoiled = (): Response | null => {
    if (mood.downFrom !== undefined && requests >= mood.downFrom)
      return new HttpResponse(null, { status: 503 });
    if (mood.down?.includes(requests)) return new HttpResponse('<html>', { status: 502 });
    if (mood.tooMany?.requests.includes(requests)) {
      const { retryAfter } = mood.tooMany;
      return new HttpResponse(null, {
        status: 429,
        headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
      });
    }
    return null;
  };

  const said = (answer: Json): Response => {
    const text = JSON.stringify(encodedAs(answer, mood.encoded));
    const half = mood.cut?.includes(requests) ? text.slice(0, text.length / 2) : text;
    return new HttpResponse(half, { headers: { 'Content-Type': 'application/json' } });
  };

  const resultOf = ({ service, maTTHC }: Json): unknown[] => {
    if (service === 'LayDanhSachTTHC')
      return procedures.map(({ MATTHC, TENTTHC }) => ({ MATTHC, TENTTHC }));
    if (mood.missing?.includes(String(maTTHC))) return [];
    return procedures.filter(({ MATTHC }) => MATTHC === maTTHC);
  };

  const handlers: RequestHandler[] = [
    http.post('*/login', async ({ request }) => {
      requests += 1;
      asked.push('login');
      const spoilt = spoiled();
      if (spoilt) return spoilt;
      const { username, password } = (await request.json()) as Json;
      if (username !== account.username || password !== account.password)
        return said({ error_code: '-1', message: 'Sai tài khoản' });
      const session = `session-${sessions.size + 1}`;
      sessions.set(session, mood.sessionLasts ?? Infinity);
      return said({ error_code: '0', session });
    }),
    http.post('*/services', async ({ request }) => {
      requests += 1;
      const body = (await request.json()) as Json;
      asked.push([body['service'], body['maTTHC']].filter(Boolean).join(' '));
      if (mood.slow !== undefined) await delay(mood.slow);
      const spoilt = spoiled();
      if (spoilt) return spoilt;
      const left = sessions.get(String(body['session'])) ?? 0;
      if (left <= 0) {
        const ended = mood.endedSession ?? '-101';
        return typeof ended === 'number'
          ? new HttpResponse(null, { status: ended })
          : said({ error_code: ended, message: 'Phiên làm việc hết hạn', result: [] });
      }
      sessions.set(String(body['session']), left - 1);
      if (body['madonvi'] !== 'H24.113') return said({ error_code: '-3', result: [] });
      return said({ error_code: '00', message: 'Thành công', result: resultOf(body) });
    }),
  ];
  return { handlers, asked };
};

/** A procedure as `LayThuTuc` tells it. */
export const gatewayRecord = (code: string, more: Json = {}): Json => ({
  MATTHC: code,
  TENTTHC: `Thủ tục số ${code}`,
  LINHVUCTHUCHIEN: [{ MALINHVUC: 'HT', TENLINHVUC: 'Hộ tịch' }],
  CAPTHUCHIEN: ['Cấp Xã'],
  CACHTHUCTHUCHIEN: [
    {
      KENH: '1',
      THOIGIAN: [
        {
          THOIGIANGIAIQUYET: '3',
          DONVITINH: 'Ngày làm việc',
          PHILEPHI: [{ SOTIEN: '8000', DONVI: 'Đồng' }],
        },
      ],
    },
  ],
  KETQUATHUCHIEN: [{ MAKETQUA: 'KQ', TENKETQUA: 'Trích lục' }],
  CANCUPHAPLY: [{ SOVANBAN: '123/2015/NĐ-CP', TENVANBAN: 'Nghị định' }],
  ...more,
});
