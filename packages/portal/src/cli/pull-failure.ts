import type { SourceError, SourceReason } from '../catalogue/sources/source-error.ts';
import { exitCodes, type ExitCode } from '../ingest/exit-code.ts';
import { Failure } from './failure.ts';
import type { Text } from './language.ts';

const whys: Record<SourceReason, Text & { exitCode: ExitCode }> = {
  unreachable: {
    vi: 'không kết nối được tới nguồn, hoặc nguồn đang lỗi',
    en: "the source can't be reached, or is down",
    exitCode: exitCodes.busy,
  },
  'too-many-requests': {
    vi: 'nguồn yêu cầu chờ lâu hơn',
    en: 'the source asks to wait longer',
    exitCode: exitCodes.busy,
  },
  refused: {
    vi: 'nguồn không chấp nhận: mời kiểm tra địa chỉ, tên đăng nhập và mật khẩu',
    en: 'the source refuses: please check address, user and password',
    exitCode: exitCodes.mend,
  },
  broken: {
    vi: 'nguồn báo lỗi',
    en: 'the source says that it failed',
    exitCode: exitCodes.busy,
  },
  unreadable: {
    vi: 'nguồn trả lời dở dang',
    en: 'the answers of the source are cut off',
    exitCode: exitCodes.busy,
  },
  'web-page': {
    vi: 'nguồn trả về một trang web thay vì dữ liệu, có lẽ đang bảo trì',
    en: 'the source answers with a web page in place of data: it may be under maintenance',
    exitCode: exitCodes.busy,
  },
  'too-large': {
    vi: 'một câu trả lời của nguồn lớn hơn 50 MB',
    en: 'an answer of the source is larger than 50 MB',
    exitCode: exitCodes.mend,
  },
  'not-whole': {
    vi: 'nguồn không đưa đủ thủ tục mà nó kê',
    en: 'the source did not give all procedures that it lists',
    exitCode: exitCodes.busy,
  },
  empty: {
    vi: 'nguồn không kê thủ tục nào',
    en: 'the source lists no procedure',
    exitCode: exitCodes.busy,
  },
  stopped: { vi: 'đã dừng theo ý bạn', en: 'stopped as you wished', exitCode: exitCodes.stopped },
};

/** Only a gateway is asked procedure by procedure, and keeps a journal of them. */
const again: Record<'gateway' | 'portal', Text> = {
  gateway: {
    vi: 'Chạy lại lệnh thì phần đã lấy từ cổng dữ liệu được dùng tiếp.',
    en: 'Run the command again; what came from the gateway until now is used.',
  },
  portal: {
    vi: 'Chạy lại lệnh thì lấy lại từ đầu.',
    en: 'Run the command again; it begins anew.',
  },
};

/** Why a pull ended without anything posted, and what to do. */
export const pullFailure = (
  { reason, detail }: SourceError,
  source: 'gateway' | 'portal',
): Failure => {
  const { vi, en, exitCode } = whys[reason];
  const more = detail === null ? '' : ` (${detail})`;
  return new Failure(
    {
      vi: `${vi}${more}. Chưa niêm yết gì: danh mục vẫn như cũ. ${again[source].vi}`,
      en: `${en}${more}. Nothing was posted: the catalogue stays as it was. ${again[source].en}`,
    },
    exitCode,
  );
};
