import { existsSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { LetterText } from '../apologies/letter-text.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { Failure } from './failure.ts';

/** Whether a letter can be written to this file: throws `Failure` before anything is done. */
export const checkLetterFile = (path: string): void => {
  if (!['.docx', '.html'].includes(extname(path).toLowerCase())) {
    throw new Failure(
      {
        vi: '--out cần một tệp .docx (để sửa và ký) hoặc .html (để in). Chưa có gì thay đổi.',
        en: '--out takes a .docx file (to edit and sign) or an .html file (to print). Nothing was changed.',
      },
      exitCodes.mend,
    );
  }
  if (existsSync(path)) {
    throw new Failure(
      {
        vi: 'Tệp của --out đã có. Mời chọn tên khác, để không ghi đè lên thư đã soạn. Chưa có gì thay đổi.',
        en: 'The file of --out is there already. Choose another name, so that no letter is written over. Nothing was changed.',
      },
      exitCodes.mend,
    );
  }
};

/** Writes the letter for its owner alone: it names the dossier. */
export const writeLetterFile = async (path: string, letter: LetterText): Promise<void> => {
  const html = extname(path).toLowerCase() === '.html';
  const content = html
    ? (await import('../apologies/letter-html.ts')).letterHtml(letter)
    : await (await import('../apologies/letter-docx.ts')).letterDocx(letter);
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Failure({
      vi: 'Thư đã được lưu trong kho, nhưng không ghi được tệp của --out. Mời kiểm tra thư mục rồi chạy lại lệnh với tên tệp khác.',
      en: 'The letter is kept in the store, but the file of --out could not be written. Check its folder and run the command again with another name.',
    });
  }
};
