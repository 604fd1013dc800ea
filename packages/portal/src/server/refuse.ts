import type { Asked } from './asked.ts';
import { setSafetyHeaders } from './headers.ts';

/** Refusals that come before any page is made: short, in both languages, with nothing of the request. */
const texts: Record<number, [vi: string, en: string]> = {
  400: ['Yêu cầu chưa đúng.', 'The request is not valid.'],
  403: [
    'Biểu mẫu này được gửi từ một trang khác. Xin mở trang của phường rồi gửi lại.',
    'This form was sent from another site. Please open the page of the ward and send it there.',
  ],
  404: ['Không có trang này ở đây.', 'There is no such page here.'],
  405: ['Phương thức này không được dùng ở đây.', 'This method is not allowed here.'],
  411: ['Yêu cầu thiếu độ dài nội dung.', 'The request does not say how long its body is.'],
  413: ['Nội dung gửi lên quá lớn (tối đa 64 KB).', 'The body is too large (64 KB at most).'],
  414: ['Địa chỉ quá dài.', 'The address is too long.'],
  429: [
    'Từ mạng này đang có quá nhiều yêu cầu cùng lúc. Xin thử lại sau ít giây.',
    'Too many requests come from this network at once. Please try again in some seconds.',
  ],
  500: [
    'Hệ thống gặp lỗi, lỗi ở phía chúng tôi. Xin thử lại sau ít phút.',
    'Something went wrong here, the fault is ours. Please try again in a few minutes.',
  ],
};

export const refuse = (
  asked: Asked,
  status: keyof typeof texts,
  headers: Record<string, string> = {},
): void => {
  const [vi, en] = texts[status]!;
  const { response, home } = asked;
  setSafetyHeaders(asked);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title><h1>${vi}</h1><p lang="en">${en}</p><p><a href="${home}">Trang chủ</a></p></html>`,
  );
};
