import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemCode } from '@motcua/sdk';
import type { Language } from '../statistics/source-label.ts';

type Text = Record<Language, string>;

interface Kind {
  status: ContentfulStatusCode;
  title: Text;
  detail: Text;
}

/** Every error that the API can answer with: what happened and what to do, in both languages. */
export const problemKinds: Record<ProblemCode, Kind> = {
  'request-invalid': {
    status: 400,
    title: { vi: 'Yêu cầu chưa đúng', en: 'The request is not valid' },
    detail: {
      vi: 'Một hoặc nhiều tham số chưa đúng; xem danh sách "errors" để biết tham số nào.',
      en: 'One or more parameters are not valid; "errors" names them.',
    },
  },
  'body-invalid': {
    status: 400,
    title: { vi: 'Nội dung gửi lên chưa đúng', en: 'The body is not valid' },
    detail: {
      vi: 'Nội dung phải là một đối tượng JSON với các trường đã công bố của thao tác này.',
      en: 'The body must be a JSON object with the published fields of this operation.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { vi: 'Nội dung gửi lên quá lớn', en: 'The body is too large' },
    detail: {
      vi: 'Nội dung không được quá 64 KB.',
      en: 'The body must not be larger than 64 KB.',
    },
  },
  'body-type-unsupported': {
    status: 415,
    title: { vi: 'Kiểu nội dung chưa được hỗ trợ', en: 'The type of the body is not supported' },
    detail: {
      vi: 'Hãy gửi nội dung JSON với Content-Type: application/json.',
      en: 'Send JSON with Content-Type: application/json.',
    },
  },
  'ward-unknown': {
    status: 404,
    title: { vi: 'Không có đơn vị này', en: 'No such ward' },
    detail: {
      vi: 'Cổng này không phục vụ đơn vị có mã đó; mã đơn vị gồm năm chữ số.',
      en: 'This portal does not serve a ward of that code; a ward code has five digits.',
    },
  },
  'procedure-unknown': {
    status: 404,
    title: { vi: 'Không có thủ tục này', en: 'No such procedure' },
    detail: {
      vi: 'Danh mục không có thủ tục mang mã đó. Hãy tìm theo tên tại mục Thủ tục.',
      en: 'The catalogue has no procedure of that code. Search for it by its name.',
    },
  },
  'apology-unknown': {
    status: 404,
    title: { vi: 'Không có thư xin lỗi này', en: 'No such letter of apology' },
    detail: {
      vi: 'Chưa có thư xin lỗi nào mang số đó được công bố.',
      en: 'No letter of that number has been published.',
    },
  },
  'apology-refused': {
    status: 409,
    title: { vi: 'Thư xin lỗi không đi bước này được', en: 'The letter cannot take this step' },
    detail: {
      vi: 'Chưa có gì thay đổi; "refusal" cho biết vì quy tắc nào.',
      en: 'Nothing was changed; "refusal" tells by which rule.',
    },
  },
  'route-unknown': {
    status: 404,
    title: { vi: 'Không có địa chỉ này', en: 'No such address' },
    detail: {
      vi: 'Danh sách các địa chỉ có tại /api/openapi.json.',
      en: 'All addresses are listed in /api/openapi.json.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { vi: 'Phương thức không được dùng ở đây', en: 'The method is not allowed here' },
    detail: {
      vi: 'Tiêu đề Allow cho biết các phương thức được dùng.',
      en: 'The Allow header names the methods that are.',
    },
  },
  'address-too-long': {
    status: 414,
    title: { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
    detail: {
      vi: 'Địa chỉ không được quá 8.000 ký tự; từ khóa tìm kiếm không quá 200 ký tự.',
      en: 'An address has at most 8,000 characters, a search text at most 200.',
    },
  },
  unauthorized: {
    status: 401,
    title: { vi: 'Cần mã truy cập', en: 'A token is needed' },
    detail: {
      vi: 'Hãy gửi mã truy cập còn hiệu lực của phường trong tiêu đề Authorization: Bearer. Mã được tạo bằng lệnh motcua token create.',
      en: "Send a token of the ward that is in force in the header Authorization: Bearer. Tokens are made by the command 'motcua token create'.",
    },
  },
  forbidden: {
    status: 403,
    title: { vi: 'Mã truy cập không dùng được ở đây', en: 'The token may not be used here' },
    detail: {
      vi: 'Mã truy cập này thuộc đơn vị khác hoặc không có quyền làm việc này.',
      en: 'This token belongs to another ward or does not have the scope of this operation.',
    },
  },
  'body-too-slow': {
    status: 408,
    title: { vi: 'Nội dung gửi lên quá chậm', en: 'The body came too slowly' },
    detail: {
      vi: 'Đường truyền dừng quá 30 giây hoặc quá 15 phút chưa gửi xong. Chưa có gì thay đổi; mời gửi lại.',
      en: 'The line stood still for 30 seconds, or the body took over 15 minutes. Nothing was changed; please send it again.',
    },
  },
  'import-refused': {
    status: 422,
    title: { vi: 'Tệp chưa được nạp', en: 'The file was not taken in' },
    detail: {
      vi: 'Có dòng không dùng được; xem "report.refused". Dữ liệu đang có vẫn nguyên vẹn. Mời sửa các dòng đó rồi gửi lại, hoặc thêm skipBadRows=true để bỏ qua chúng.',
      en: 'Some rows can\'t be used; see "report.refused". The data you have is untouched. Mend them and send the file again, or add skipBadRows=true to leave them out.',
    },
  },
  'import-busy': {
    status: 503,
    title: { vi: 'Đang nạp một tệp khác', en: 'Another file is being taken in' },
    detail: {
      vi: 'Mỗi lúc chỉ nạp một tệp. Chưa có gì thay đổi; mời gửi lại sau ít giây.',
      en: 'One file is taken in at a time. Nothing was changed; please send it again in some seconds.',
    },
  },
  'import-failed': {
    status: 500,
    title: { vi: 'Việc nạp dừng giữa chừng', en: 'The import ended before it was done' },
    detail: {
      vi: 'Lỗi ở phía chúng tôi và đã được ghi lại; không có tệp nào được nạp một nửa. Mời gửi lại tệp: nếu tệp đã vào kho, câu trả lời sẽ cho biết.',
      en: 'The fault is ours and has been noted; no file is ever half taken in. Please send it again: if it was taken in, the answer will say so.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    detail: {
      vi: 'Từ mạng này đang có quá nhiều yêu cầu cùng lúc. Không ai bị khóa; mời thử lại sau số giây ghi ở Retry-After.',
      en: 'Too many requests come from this network at once. Nobody is locked out; please try again after the seconds that Retry-After tells.',
    },
  },
  'store-unwritable': {
    status: 507,
    title: { vi: 'Kho dữ liệu không ghi được', en: 'The store cannot be written' },
    detail: {
      vi: 'Đĩa đầy, chỉ đọc hoặc tệp dữ liệu bị hỏng. Chưa có gì thay đổi, việc tra cứu vẫn tiếp tục. Người quản trị chạy "motcua doctor" để biết phải làm gì.',
      en: 'The disk is full or read-only, or the data file is damaged. Nothing was changed, and reading goes on. Whoever keeps the server runs "motcua doctor" to learn what to do.',
    },
  },
  'live-full': {
    status: 503,
    title: { vi: 'Đã đủ người theo dõi trực tiếp', en: 'No room for another live stream' },
    detail: {
      vi: 'Máy chủ đã đủ số người theo dõi trực tiếp. Số liệu vẫn xem được như thường; mời thử lại sau ít phút.',
      en: 'The server has as many live streams as it carries. The figures can be read as ever; please try again in a few minutes.',
    },
  },
  internal: {
    status: 500,
    title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong here' },
    detail: {
      vi: 'Lỗi ở phía chúng tôi và đã được ghi lại. Xin thử lại sau ít phút.',
      en: 'The fault is ours and has been noted. Please try again in a few minutes.',
    },
  },
};

/** What one problem says beside what is said of its kind. */
export interface ProblemExtras {
  /** In place of the kind's own. */
  detail?: Text | undefined;
  headers?: Record<string, string> | undefined;
  /** Further members of the answer. */
  members?: Record<string, unknown> | undefined;
}

/** Thrown by a handler; answered as an RFC 9457 problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];
  readonly extras: ProblemExtras;
  constructor(code: ProblemCode, errors: Problem['errors'] = [], extras: ProblemExtras = {}) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.extras = extras;
  }
}

export const tooManyRequests = (retryAfterSeconds: number): ProblemError =>
  new ProblemError('too-many-requests', [], {
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });

export const problemOf = (
  { code, errors, extras }: ProblemError,
  language: Language,
  requestId: string,
): Problem => {
  const { status, title, detail } = problemKinds[code];
  return {
    type: `urn:motcua:problem:${code}`,
    title: title[language],
    status,
    detail: (extras.detail ?? detail)[language],
    code,
    requestId,
    errors,
    ...extras.members,
  };
};

export const answerProblem = (
  c: Context,
  problem: Problem,
  headers: Record<string, string> = {},
): Response =>
  c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
