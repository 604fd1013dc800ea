import { describeHolidayFault, HolidayFileError } from '@motcua/sdk/calendar';
import { VocabularyError } from '@motcua/sdk/search';
import { ConfigError } from '../config/check-config.ts';
import { GuideError } from '../catalogue/guide-loader.ts';
import { AllowedOriginsError } from '../config/allowed-origins.ts';
import { exitCodes, type ExitCode } from '../ingest/exit-code.ts';
import { LookupKeyError } from '../lookup/key.ts';
import {
  DataFolderError,
  isHeld,
  NewerDataError,
  unwritable,
  type Unwritable,
} from '../store/errors.ts';
import { cliLanguage, type Language, type Text } from './language.ts';

/** Ends a command with a sentence and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly text: Text;
  readonly exitCode: ExitCode;
  constructor(text: Text, exitCode: ExitCode = exitCodes.fault) {
    super(text.en);
    this.text = text;
    this.exitCode = exitCode;
  }
}

/** Says what is wrong, in Vietnamese with the English below, or in English alone. */
export const complainOf = (text: Text): void => {
  const language = cliLanguage();
  process.stderr.write(`✗ ${text[language]}\n`);
  if (language === 'vi') process.stderr.write(`  ${text.en}\n`);
};

/** A person pressed Ctrl-C at a question, or while a file was read. */
export const stopped = (): Failure =>
  new Failure(
    {
      vi: 'Đã dừng theo ý bạn. Tệp này chưa được nạp; dữ liệu đang có vẫn nguyên vẹn.',
      en: 'Stopped as you wished. This file was not taken in; the data you have is untouched.',
    },
    exitCodes.stopped,
  );

const busy = (): Failure =>
  new Failure(
    {
      vi: 'Chương trình khác đang ghi vào kho dữ liệu và giữ kho quá 10 giây. Không có tệp nào được nạp một nửa. Mời chạy lại lệnh sau ít phút; tệp đã vào kho thì không bị tính hai lần.',
      en: 'Another program is writing to the store and has held it for over 10 seconds. No file is ever half taken in. Please run the command again in a few minutes; a file that is in is not counted twice.',
    },
    exitCodes.busy,
  );

/** The store was held by another program for longer than this one waits; `null` for any other error. */
export const busyFailure = (error: unknown): Failure | null => (isHeld(error) ? busy() : null);

const unwritableWords: Record<Unwritable, Text> = {
  'disk-full': { vi: 'đĩa đã đầy', en: 'the disk is full' },
  'read-only': {
    vi: 'đĩa hoặc tệp chỉ cho đọc, hoặc thiếu quyền ghi',
    en: 'the disk or the file is read-only, or this account may not write it',
  },
  damaged: { vi: 'tệp dữ liệu bị hỏng', en: 'the data file is damaged' },
  'disk-fault': { vi: 'đĩa báo lỗi đọc ghi', en: 'the disk reports a fault' },
};

/** The disk or the data file does not let itself be written; `null` for any other error. */
export const unwritableFailure = (error: unknown): Failure | null => {
  const why = error instanceof DataFolderError ? error.unwritable : unwritable(error);
  if (why === null) return null;
  const { vi, en } = unwritableWords[why];
  return new Failure(
    {
      vi: `Không ghi được vào kho dữ liệu: ${vi}. Việc dở dang đã được hoàn tác, dữ liệu đang có vẫn như trước. Chạy "motcua doctor" để biết phải làm gì.`,
      en: `The store can't be written: ${en}. What was under way was taken back; the data you have are as before. Run 'motcua doctor' to learn what to do.`,
    },
    exitCodes.unwritable,
  );
};

/** The ward's own days off can't be read; `null` for any other error. */
export const holidaysFailure = (error: unknown): Failure | null => {
  if (!(error instanceof HolidayFileError)) return null;
  const faults = (language: Language) =>
    error.faults.map((fault) => describeHolidayFault(fault, language)).join('\n  ');
  return new Failure(
    {
      vi: `Không dùng được data/holidays.json, tệp ngày nghỉ của phường, nên chưa tính được ngày hẹn. Dữ liệu không bị thay đổi. Hãy sửa các dòng sau (đếm từ 1 trong danh sách) rồi chạy lại:\n  ${faults('vi')}`,
      en: `data/holidays.json, the ward's own days off, can't be used, so no due date can be reckoned. Nothing was changed. Mend these rows (counted from 1 in their list) and start again:\n  ${faults('en')}`,
    },
    exitCodes.mend,
  );
};

/** What stands in the way of opening the data, said so that a person knows what to do. */
export const openingFailure = (error: unknown): Failure | null => {
  if (error instanceof NewerDataError) {
    return new Failure({
      vi: 'Thư mục dữ liệu do phiên bản Một Cửa mới hơn ghi. Dữ liệu không bị thay đổi. Hãy cài phiên bản mới hơn, hoặc đặt MOTCUA_DATA sang thư mục khác.',
      en: 'The data folder was written by a newer version of Một Cửa. Nothing was changed. Install the newer version, or point MOTCUA_DATA at another folder.',
    });
  }
  const told = busyFailure(error) ?? holidaysFailure(error);
  if (told) return told;
  if (error instanceof DataFolderError) {
    if (error.unwritable !== null && error.unwritable !== 'damaged')
      return unwritableFailure(error);
    return new Failure({
      vi: `Không mở hoặc không ghi được thư mục dữ liệu (${error.reason}). Hãy kiểm tra quyền ghi và dung lượng đĩa (motcua doctor cho biết phải làm gì), hoặc đặt MOTCUA_DATA sang thư mục khác.`,
      en: `The data folder can't be opened or written (${error.reason}). Check its permissions and the disk ('motcua doctor' tells what to do), or point MOTCUA_DATA at another folder.`,
    });
  }
  if (error instanceof AllowedOriginsError) {
    const faults = (language: 'vi' | 'en') =>
      error.faults
        .map((fault) => `${JSON.stringify(fault.entry)}: ${fault[language]}`)
        .join('\n  ');
    return new Failure({
      vi: `Không dùng được danh sách allowedOrigins (motcua.config.ts hoặc MOTCUA_ALLOWED_ORIGINS). Chưa mở cổng nào. Hãy sửa các mục sau rồi chạy lại:\n  ${faults('vi')}`,
      en: `The list allowedOrigins (motcua.config.ts or MOTCUA_ALLOWED_ORIGINS) can't be used. Nothing was opened. Mend these entries and start again:\n  ${faults('en')}`,
    });
  }
  if (error instanceof GuideError || error instanceof VocabularyError) {
    const file = error instanceof GuideError ? 'data/guides' : 'data/vocabulary.json';
    const faults = error.faults.join('\n  ');
    return new Failure({
      vi: `Không dùng được ${file}. Dữ liệu không bị thay đổi. Hãy sửa các chỗ sau rồi chạy lại:\n  ${faults}`,
      en: `${file} can't be used. Nothing was changed. Mend these places and start again:\n  ${faults}`,
    });
  }
  if (error instanceof ConfigError) {
    const faults = error.faults.join('\n  ');
    return new Failure(
      {
        vi: `Không dùng được motcua.config.ts hoặc một thiết lập. Hãy sửa các chỗ sau rồi chạy lại:\n  ${faults}`,
        en: `motcua.config.ts or a setting can't be used. Mend these places and start again:\n  ${faults}`,
      },
      exitCodes.mend,
    );
  }
  if (error instanceof LookupKeyError) {
    return new Failure({
      vi: `Không đọc hoặc không tạo được khóa tra cứu cạnh thư mục dữ liệu (${error.reason}). Hãy cho phép ghi vào thư mục cha của MOTCUA_DATA, hoặc đặt MOTCUA_LOOKUP_KEY gồm ít nhất 64 chữ số hệ mười sáu.`,
      en: `The look-up key beside the data folder can't be read or made (${error.reason}). Allow writing in the parent folder of MOTCUA_DATA, or set MOTCUA_LOOKUP_KEY to 64 or more hexadecimal digits.`,
    });
  }
  return null;
};
