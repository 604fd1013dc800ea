import type { FeedbackImportQuery, ImportQuery, ProblemCode } from '@motcua/sdk';
import type { Operation } from '@motcua/sdk/schemas';
import type { Context } from 'hono';
import { readAsOf } from '../ingest/as-of.ts';
import { mappingName } from '../ingest/mapping-name.ts';
import { uploadLimits } from '../uploads/room.ts';
import { ImportFailed, type FileOutcome } from '../uploads/run-import.ts';
import { UploadError } from '../uploads/upload-error.ts';
import { tokenOf } from './bearer.ts';
import type { Services, Trusted } from './context.ts';
import { inputOf, paramsOf } from './input.ts';
import { languageOf } from './language.ts';
import { ProblemError, type ProblemExtras } from './problems.ts';
import { writeProblem } from './write-problem.ts';

type FileContext = Context<{ Bindings: Trusted }>;

const tooLarge: ProblemExtras = {
  detail: {
    vi: 'Tệp không được quá 200 MB. Chưa có gì thay đổi.',
    en: 'A file must not be larger than 200 MB. Nothing was changed.',
  },
};

const cutOff: ProblemExtras = {
  detail: {
    vi: 'Tệp chưa gửi đến hết. Chưa có gì thay đổi; mời gửi lại.',
    en: 'The file did not come in whole. Nothing was changed; please send it again.',
  },
};

const wrapped: ProblemExtras = {
  detail: {
    vi: 'Hãy gửi chính nội dung tệp, không phải biểu mẫu, không nén khi truyền; ví dụ: curl --data-binary @tep.xlsx -H "Content-Type: application/octet-stream".',
    en: 'Send the bytes of the file itself, not a form, without a Content-Encoding; for example: curl --data-binary @file.xlsx -H "Content-Type: application/octet-stream".',
  },
};

const sampleInTheWay: ProblemExtras['detail'] = {
  vi: 'Kho đang giữ dữ liệu mẫu. Thêm replaceSample=true để xóa dữ liệu mẫu rồi nạp tệp này. Dữ liệu đang có vẫn nguyên vẹn.',
  en: 'The store holds the sample data. Add replaceSample=true to remove it and take this file. The data you have is untouched.',
};

/** Feedback is taken whole or not at all. */
const rowsToMend: ProblemExtras['detail'] = {
  vi: 'Có dòng không dùng được; xem "report.refused". Chưa có gì thay đổi. Mời sửa các dòng đó rồi gửi lại.',
  en: 'Some rows can\'t be used; see "report.refused". Nothing was changed. Mend them and send the file again.',
};

const held: ProblemExtras = {
  detail: {
    vi: 'Chương trình khác đang ghi vào kho dữ liệu, chẳng hạn một lần nạp bằng lệnh. Không có tệp nào được nạp một nửa; mời gửi lại sau ít giây.',
    en: 'Another program is writing to the store, an import by the command perhaps. No file is ever half taken in; please send it again in some seconds.',
  },
};

const again = { headers: { 'Retry-After': '10' } };

const problems: Record<UploadError['code'], [ProblemCode, ProblemExtras]> = {
  'body-too-large': ['body-too-large', tooLarge],
  'body-too-slow': ['body-too-slow', {}],
  'body-invalid': ['body-invalid', cutOff],
  'import-busy': ['import-busy', again],
  'store-busy': ['import-busy', { ...held, ...again }],
  'store-unwritable': ['store-unwritable', {}],
};

/**
 * What would turn the file into something else on its way: a form around it, or a packed transfer.
 * `application/x-www-form-urlencoded` passes: curl says so of any file, and no form of another site can
 * bring a token.
 */
const checkBody = (c: FileContext): void => {
  const type = c.req.header('Content-Type')?.trim().toLowerCase() ?? '';
  const encoding = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
  if (type.startsWith('multipart/') || encoding !== 'identity') {
    throw new ProblemError('body-type-unsupported', [], wrapped);
  }
  if (Number(c.req.header('Content-Length') ?? 0) > uploadLimits.bytes) {
    throw new ProblemError('body-too-large', [], tooLarge);
  }
};

/** A bare `+` in an address is a blank. */
const lostPlus = / \d{2}:\d{2}$/;

const checkAsOf = (asOf: string | undefined, now: number, language: 'vi' | 'en'): void => {
  if (asOf === undefined || readAsOf(asOf, now) !== null) return;
  const message = lostPlus.test(asOf)
    ? {
        vi: 'cần một ngày hoặc thời điểm đã qua; trong địa chỉ, dấu + phải viết là %2B',
        en: 'a past date or instant; in an address, + is written %2B',
      }
    : { vi: 'cần một ngày hoặc thời điểm đã qua', en: 'a past date or instant' };
  throw new ProblemError('request-invalid', [{ path: 'asOf', message: message[language] }]);
};

/** A name that nothing was kept under is told before the file is read. */
const checkMapping = async (
  name: string | undefined,
  { store, config }: Services,
  language: 'vi' | 'en',
): Promise<void> => {
  if (name === undefined) return;
  const kept = await store.snapshot((readable) => readable.mappings(config.code));
  if (kept.some((mapping) => mapping.name === mappingName(name))) return;
  const names = kept.map((mapping) => `“${mapping.name}”`).join(', ') || '–';
  const message = {
    vi: `chưa lưu cách đọc cột nào tên này; đang có: ${names}`,
    en: `no mapping was kept under this name; there are: ${names}`,
  };
  throw new ProblemError('request-invalid', [{ path: 'mapping', message: message[language] }]);
};

const refusal = (report: FileOutcome): ProblemError => {
  const detail =
    'error' in report
      ? { vi: report.error, en: report.error }
      : report.outcome === 'sample-in-the-way'
        ? sampleInTheWay
        : 'unreadColumns' in report
          ? rowsToMend
          : undefined;
  return new ProblemError('import-refused', [], { detail, members: { report } });
};

/** Takes a file in by the rules of `motcua import` or `motcua feedback import`, and answers what its `--json` prints. */
export const createImport = async (
  c: FileContext,
  operation: Operation,
  services: Services,
  onError: (error: unknown, requestId: string) => void,
): Promise<Response> => {
  const { requestId } = c.env;
  const language = languageOf(c);
  if (paramsOf(c, operation)['ward'] !== services.config.code) {
    throw new ProblemError('ward-unknown');
  }
  const actor = `token:${await tokenOf(c, operation, services)}`;
  const { query } = (await inputOf(c, operation, language)) as {
    query: ImportQuery & FeedbackImportQuery;
  };
  checkAsOf(query.asOf, services.now(), language);
  await checkMapping(query.mapping, services, language);
  checkBody(c);
  try {
    const { body } = c.req.raw;
    const what = operation.scope === 'feedback' ? ('feedback' as const) : undefined;
    const upload = { ...query, what, body, language, actor, requestId };
    const report = await services.imports.take(upload);
    if (report.outcome !== 'applied' && report.outcome !== 'identical') throw refusal(report);
    return c.json(report, 200, { 'Cache-Control': 'no-store' });
  } catch (error) {
    if (error instanceof UploadError) {
      const [code, extras] = problems[error.code];
      throw new ProblemError(code, [], extras);
    }
    if (!(error instanceof ImportFailed)) throw writeProblem(error) ?? error;
    onError(error, requestId);
    throw new ProblemError('import-failed');
  }
};
