import { http, HttpResponse, type RequestHandler } from 'msw';

type Json = Record<string, unknown>;

/** How the portal behaves; whatever is not set is as it should be. */
export interface PortalMood {
  /** The total that it tells, in place of the true one. */
  total?: (page: number) => number;
  /** Items that it leaves out at the end of a page. */
  short?: { page: number; by: number };
  /** A page that is not there is answered with the last one over again. */
  repeatsLast?: true;
  /** `data` as text. */
  encoded?: true;
  /** These requests (from 1) are answered 429 with this `Retry-After`. */
  tooMany?: { requests: number[]; retryAfter: string };
  /** These are cut off in the middle. */
  cut?: number[];
}

export const portalOrigin = 'https://portal.example';

/** The public JSON of the national portal; `asked` tells which pages were asked for. */
export const createMockPortal = (items: readonly Json[], mood: PortalMood = {}) => {
  const asked: number[] = [];
  const handlers: RequestHandler[] = [
    http.get('*/procedures', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('size'))];
      asked.push(page);
      if (mood.tooMany?.requests.includes(asked.length))
        return new HttpResponse(null, {
          status: 429,
          headers: { 'Retry-After': mood.tooMany.retryAfter },
        });
      const last = Math.max(1, Math.ceil(items.length / size));
      const at = mood.repeatsLast ? Math.min(page, last) : page;
      const short = mood.short?.page === page ? mood.short.by : 0;
      const shown = items.slice((at - 1) * size, at * size - short);
      const data = { items: shown, total: mood.total?.(page) ?? items.length };
      const answer = { code: 200, data: mood.encoded ? JSON.stringify(data) : data, message: 'OK' };
      const text = JSON.stringify(answer);
      return new HttpResponse(
        mood.cut?.includes(asked.length) ? text.slice(0, text.length / 2) : text,
        { headers: { 'Content-Type': 'application/json' } },
      );
    }),
  ];
  return { handlers, asked };
};

/** A procedure as the portal's public JSON tells it. */
export const portalRecord = (code: string, more: Json = {}): Json => ({
  id: '019d2bfd-380b-73df-9a18-5658e09794d3',
  code,
  name: `Thủ tục số ${code}`,
  executionMethods: [
    {
      submissionMethod: 'DIRECT',
      processingTime: 3,
      processingTimeUnit: 'WORKING_DAY',
      fees: [{ value: 8000, currencyName: 'Đồng', description: '' }],
    },
  ],
  executionCases: [{ name: '', profileComponents: [{ name: 'Tờ khai', originalQty: 1 }] }],
  resultsDetails: [{ name: 'Trích lục' }],
  legalBasisesDetails: [{ name: 'Nghị định 123/2015/NĐ-CP' }],
  subjectTypesDetails: [{ name: 'Công dân Việt Nam' }],
  updatedAt: Date.parse('2026-09-01T00:00:00+07:00'),
  ...more,
});
