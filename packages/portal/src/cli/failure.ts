import { LookupKeyError } from '../lookup/key.ts';
import { DataFolderError, NewerDataError } from '../store/errors.ts';
import type { Text } from './language.ts';

/** Ends a command with a sentence and an exit code: 2 for input that must be changed, 1 for the rest. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly text: Text;
  readonly exitCode: 1 | 2;
  constructor(text: Text, exitCode: 1 | 2 = 1) {
    super(text.en);
    this.text = text;
    this.exitCode = exitCode;
  }
}

/** What stands in the way of opening the data, said so that a person knows what to do. */
export const openingFailure = (error: unknown): Failure | null => {
  if (error instanceof NewerDataError) {
    return new Failure({
      vi: 'Thư mục dữ liệu do phiên bản Một Cửa mới hơn ghi. Dữ liệu không bị thay đổi. Hãy cài phiên bản mới hơn, hoặc đặt MOTCUA_DATA sang thư mục khác.',
      en: 'The data folder was written by a newer version of Một Cửa. Nothing was changed. Install the newer version, or point MOTCUA_DATA at another folder.',
    });
  }
  if (error instanceof DataFolderError) {
    return new Failure({
      vi: `Không mở hoặc không ghi được thư mục dữ liệu (${error.reason}). Hãy kiểm tra quyền ghi và dung lượng đĩa, hoặc đặt MOTCUA_DATA sang thư mục khác.`,
      en: `The data folder can't be opened or written (${error.reason}). Check its permissions and the disk, or point MOTCUA_DATA at another folder.`,
    });
  }
  if (error instanceof LookupKeyError) {
    return new Failure({
      vi: `Không đọc hoặc không tạo được khóa tra cứu cạnh thư mục dữ liệu (${error.reason}). Hãy cho phép ghi vào thư mục cha của MOTCUA_DATA, hoặc đặt MOTCUA_LOOKUP_KEY gồm ít nhất 64 chữ số hệ mười sáu.`,
      en: `The look-up key beside the data folder can't be read or made (${error.reason}). Allow writing in the parent folder of MOTCUA_DATA, or set MOTCUA_LOOKUP_KEY to 64 or more hexadecimal digits.`,
    });
  }
  return null;
};
