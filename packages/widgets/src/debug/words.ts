import type { Finding, FindingKind } from './finding.ts';

/** What is wrong, and what to do about it. */
type Words = readonly [what: string, todo: string];
type Telling = (facts: Readonly<Record<string, string>>) => { vi: Words; en: Words };

const telling: Readonly<Record<FindingKind, Telling>> = {
  'nothing-here': () => ({
    vi: [
      'Trang này không có thẻ motcua-… và không có khung /nhung/…',
      'Chép một đoạn mã ở trang /nhung của cổng phường vào trang này.',
    ],
    en: [
      'This page holds no motcua-… element and no frame of /nhung/…',
      'Copy a piece of code from the page /nhung of the ward’s portal.',
    ],
  }),
  'unknown-element': ({ tag, near }) => ({
    vi: [
      `Không có thẻ <${tag}>.`,
      near ? `Có phải <${near}>?` : 'Xem các tên thẻ ở trang /nhung của cổng.',
    ],
    en: [
      `There is no element <${tag}>.`,
      near ? `Did you mean <${near}>?` : 'See the names on the page /nhung of the portal.',
    ],
  }),
  'unknown-attribute': ({ tag, name, near }) => ({
    vi: [
      `<${tag}> không có thuộc tính “${name}”.`,
      near ? `Có phải “${near}”?` : 'Bỏ thuộc tính này.',
    ],
    en: [
      `<${tag}> has no attribute “${name}”.`,
      near ? `Did you mean “${near}”?` : 'Take it away.',
    ],
  }),
  'missing-attribute': ({ tag, name, example }) => ({
    vi: [`<${tag}> thiếu thuộc tính “${name}”.`, `Ghi, ví dụ: ${name}="${example}"`],
    en: [`<${tag}> lacks the attribute “${name}”.`, `Write it, e.g. ${name}="${example}"`],
  }),
  'wrong-value': ({ tag, name, value, example }) => ({
    vi: [`<${tag}>: “${name}” có giá trị sai: “${value}”.`, `Ghi, ví dụ: ${name}="${example}"`],
    en: [
      `<${tag}>: “${name}” has a wrong value: “${value}”.`,
      `Write it, e.g. ${name}="${example}"`,
    ],
  }),
  'no-script': ({ tag }) => ({
    vi: [
      `Trang không tải tệp nào cho <${tag}>.`,
      'Chép cả dòng <script …> của đoạn mã ở trang /nhung của cổng.',
    ],
    en: [
      `The page loads no file for <${tag}>.`,
      'Copy the line <script …> too, from the page /nhung of the portal.',
    ],
  }),
  'not-defined': ({ tag }) => ({
    vi: [
      `<${tag}> chưa chạy, dù trang có tải tệp của nó.`,
      'Xem lỗi trong bảng điều khiển; tệp có thể bị phần mềm chặn quảng cáo hoặc bộ gộp tệp của trang bỏ đi.',
    ],
    en: [
      `<${tag}> was never defined although the page loads its file.`,
      'Look at the errors in the console; a blocker or the site’s own bundling may have dropped the file.',
    ],
  }),
  'script-missing': ({ src, status }) => ({
    vi: status
      ? [
          `Không tải được ${src} (${status}).`,
          'Lấy lại địa chỉ ở trang /nhung của cổng: phiên bản hoặc tên tệp này không có.',
        ]
      : [
          `Không tải được ${src}: máy chủ không trả lời.`,
          'Mở địa chỉ đó trong trình duyệt xem máy chủ có chạy không, hoặc lấy lại địa chỉ ở trang /nhung của cổng.',
        ],
    en: status
      ? [
          `${src} could not be loaded (${status}).`,
          'Take its address anew from the page /nhung of the portal: there is no such version or file.',
        ]
      : [
          `${src} could not be loaded: its server does not answer.`,
          'Open that address in a browser to see whether the server runs, or take it anew from the page /nhung of the portal.',
        ],
  }),
  integrity: ({ src, has, right }) => ({
    vi: [`Mã kiểm integrity không khớp với ${src}: đang ghi ${has}`, `Ghi: integrity="${right}"`],
    en: [`The integrity does not fit ${src}: it says ${has}`, `Write: integrity="${right}"`],
  }),
  'no-crossorigin': ({ src }) => ({
    vi: [
      `Dòng tải ${src} có integrity mà thiếu crossorigin, nên trình duyệt không chạy tệp.`,
      'Thêm: crossorigin="anonymous"',
    ],
    en: [
      `The script ${src} has an integrity but no crossorigin, so the browser will not run it.`,
      'Add: crossorigin="anonymous"',
    ],
  }),
  'two-versions': ({ versions }) => ({
    vi: [
      `Trang tải nhiều phiên bản: ${versions}. Chỉ phiên bản đến trước có hiệu lực.`,
      'Giữ một phiên bản, bỏ các dòng <script> còn lại.',
    ],
    en: [
      `The page loads several versions: ${versions}. Only the first takes effect.`,
      'Keep one, and remove the other <script> lines.',
    ],
  }),
  'mixed-content': ({ address }) => ({
    vi: [
      `Trang dùng https nhưng gọi ${address} bằng http, nên trình duyệt chặn.`,
      `Đổi thành ${address!.replace(/^http:/, 'https:')}`,
    ],
    en: [
      `The page is https and asks ${address} over http, which browsers block.`,
      `Write ${address!.replace(/^http:/, 'https:')}`,
    ],
  }),
  csp: ({ directive, origin, line }) => ({
    vi: [
      `Chính sách nội dung (CSP) của trang chặn ${origin} ở ${directive}.`,
      `Trong Content-Security-Policy, ghi: ${line}`,
    ],
    en: [
      `The page’s content security policy keeps ${origin} out of ${directive}.`,
      `In Content-Security-Policy, write: ${line}`,
    ],
  }),
  'endpoint-down': ({ endpoint, status }) => ({
    vi: [
      `Cổng ${endpoint} không trả lời${status ? ` được (${status})` : ''}.`,
      'Kiểm tra thuộc tính endpoint, rồi mở địa chỉ đó trong trình duyệt xem cổng có chạy không.',
    ],
    en: [
      `The portal ${endpoint} does not answer${status ? ` well (${status})` : ''}.`,
      'Check the attribute endpoint, and open that address in a browser to see whether the portal runs.',
    ],
  }),
  'wrong-ward': ({ endpoint, ward }) => ({
    vi: [`Cổng ${endpoint} không phải của phường ${ward}.`, 'Sửa thuộc tính ward hoặc endpoint.'],
    en: [
      `The portal ${endpoint} is not that of ward ${ward}.`,
      'Mend the attribute ward or endpoint.',
    ],
  }),
  'origin-not-allowed': ({ origin, endpoint }) => ({
    vi: [
      `Cổng ${endpoint} chưa cho trang ${origin} tra cứu hồ sơ, nên thẻ chỉ hiện liên kết.`,
      `Người quản trị cổng thêm vào allowedOrigins: '${origin}'`,
    ],
    en: [
      `The portal ${endpoint} does not let ${origin} look dossiers up, so the element shows a link.`,
      `Whoever keeps the portal adds to allowedOrigins: '${origin}'`,
    ],
  }),
  'frame-refused': ({ src, origin }) => ({
    vi: [
      `Khung ${src} không hiện: cổng chưa cho trang ${origin} nhúng.`,
      `Người quản trị cổng thêm vào allowedOrigins: '${origin}'`,
    ],
    en: [
      `The frame ${src} does not show: the portal does not let ${origin} embed it.`,
      `Whoever keeps the portal adds to allowedOrigins: '${origin}'`,
    ],
  }),
  'error-state': ({ tag, text }) => ({
    vi: [
      `<${tag}> báo: ${text || 'lỗi'}`,
      'Làm theo lời báo, hoặc gửi lời báo này cho người quản trị cổng.',
    ],
    en: [
      `<${tag}> says: ${text || 'error'}`,
      'Do as it says, or send it to whoever keeps the portal.',
    ],
  }),
};

/** A finding in words, in one language. */
export const wordsOf = (
  { kind, facts }: Finding,
  language: 'vi' | 'en',
): { what: string; todo: string } => {
  const [what, todo] = telling[kind](facts)[language];
  return { what, todo };
};
