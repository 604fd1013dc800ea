import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/**
 * Causes that a person can do something about, known by the words that npm, pnpm and the system use for
 * them. The first that matches is told.
 */
const CAUSES = [
  {
    words: /ENOSPC|no space left on device/i,
    why: 'Ổ đĩa đã đầy. · The disk is full.',
    todo: 'Dọn bớt (cần khoảng 1 GB) rồi chạy lại. · Free about 1 GB, then run this again.',
  },
  {
    words:
      /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|CERT_HAS_EXPIRED|self.signed certificate/i,
    why: 'Chứng thư của kho gói không được tin cậy (thường do proxy của cơ quan hoặc sai giờ máy). · The package registry’s certificate is not trusted (often an office proxy, or a wrong clock).',
    todo: 'Xem lại giờ máy; nếu có proxy, đặt NODE_EXTRA_CA_CERTS tới chứng thư của proxy rồi chạy lại. · Check the clock; behind a proxy, set NODE_EXTRA_CA_CERTS to its certificate, then run this again.',
  },
  {
    words: /\bE?407\b|proxy authentication required/i,
    why: 'Proxy đòi đăng nhập. · The proxy asks for a login.',
    todo: 'Khai báo proxy cho npm (npm config set proxy …) rồi chạy lại. · Tell npm the proxy (npm config set proxy …), then run this again.',
  },
  {
    words:
      /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ENOTCACHED|error sending request|dns error|network is unreachable/i,
    why: 'Không tới được kho gói: máy không có mạng, hoặc mạng chặn. · The package registry could not be reached: no network, or it is blocked.',
    todo: 'Nối mạng rồi chạy lại; phần đã tải về vẫn còn. · Connect, then run this again; what was already downloaded is kept.',
  },
  {
    words: /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i,
    why: 'pnpm-lock.yaml không khớp với các package.json. · pnpm-lock.yaml does not match the package.json files.',
    todo: 'Lấy lại bản gốc (git checkout pnpm-lock.yaml); nếu chính bạn đổi thư viện: npx --yes pnpm@12.21.0 install. · Restore it (git checkout pnpm-lock.yaml); if you changed dependencies yourself: npx --yes pnpm@12.21.0 install.',
  },
  {
    words: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    why: `Không ghi được vào thư mục ${root}. · The folder ${root} could not be written.`,
    todo: 'Chạy bằng tài khoản sở hữu thư mục, hoặc chép thư mục tới nơi ghi được (trên Windows: đóng chương trình đang mở tệp trong đó). · Run as the account that owns the folder, or copy it to a place that can be written (on Windows: close programs that hold files in it).',
  },
  {
    words: /heap out of memory|ENOMEM|\bKilled\b/i,
    why: 'Máy hết bộ nhớ. · The machine ran out of memory.',
    todo: 'Đóng bớt chương trình (cần khoảng 1 GB trống) rồi chạy lại. · Close other programs (about 1 GB must be free), then run this again.',
  },
];

/**
 * Why a step failed, in words, from what it printed.
 *
 * @param {string} output
 * @returns {{why: string, todo: string}}
 */
export function reasonOf(output) {
  // pnpm breaks its sentences into lines of a terminal's width.
  const unbroken = stripVTControlCharacters(output).replace(/\s+/g, ' ');
  const known = CAUSES.find(({ words }) => words.test(unbroken));
  if (known) return { why: known.why, todo: known.todo };
  return {
    why: firstError(output),
    todo: 'Xem các dòng dưới đây; sửa rồi chạy lại. · See the lines below; mend it, then run this again.',
  };
}

/** The first line that looks like the error itself, else the last line. */
function firstError(output) {
  const lines = stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    lines.find((line) => /\berror\b|ERR_|✗|✘|failed|not found|cannot /i.test(line)) ??
    lines[lines.length - 1] ??
    'Không có lời nào được in ra. · It printed nothing.'
  );
}

/** The end of an output, for people who read on. */
export function lastLines(output, count = 30) {
  const lines = stripVTControlCharacters(output).trimEnd().split(/\r?\n/);
  return lines
    .slice(-count)
    .map((line) => `    ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`);
}
