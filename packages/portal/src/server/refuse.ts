import type { ServerResponse } from 'node:http';

/** Refusals that come before any page is made: short, in both languages, with nothing of the request. */
const texts: Record<number, [vi: string, en: string]> = {
  400: ['Yêu cầu chưa đúng.', 'The request is not valid.'],
  403: [
    'Trang chứa biểu mẫu này chưa được phường cho phép.',
    'The site that this form stands on is not allowed by the ward.',
  ],
  405: ['Phương thức này không được dùng ở đây.', 'This method is not allowed here.'],
  411: ['Yêu cầu thiếu độ dài nội dung.', 'The request does not say how long its body is.'],
  413: ['Nội dung gửi lên quá lớn (tối đa 64 KB).', 'The body is too large (64 KB at most).'],
  414: ['Địa chỉ quá dài.', 'The address is too long.'],
  500: [
    'Hệ thống gặp lỗi, lỗi ở phía chúng tôi. Xin thử lại sau ít phút.',
    'Something went wrong here, the fault is ours. Please try again in a few minutes.',
  ],
};

export const refuse = (
  response: ServerResponse,
  status: keyof typeof texts,
  headers: Record<string, string> = {},
): void => {
  const [vi, en] = texts[status]!;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title><h1>${vi}</h1><p lang="en">${en}</p><p><a href="/">Trang chủ</a></p></html>`,
  );
};
