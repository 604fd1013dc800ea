import { describe, expect, test } from 'vitest';
import { fileProblemText, refusalText } from '../../src/ingest/messages.ts';
import { MissingColumns } from '../../src/ingest/missing-columns.ts';
import { UnreadableFile } from '../../src/ingest/unreadable-file.ts';
import { unreadableMessages } from '../../src/ingest/unreadable-messages.ts';

const codes = Object.keys(unreadableMessages) as (keyof typeof unreadableMessages)[];

describe('what is said of a file that can’t be read', () => {
  test.each(codes)('%s: what happened, what was kept, what to do', (code) => {
    const text = fileProblemText(new UnreadableFile(code));
    expect(text?.vi).toMatch(/^\p{Lu}.+\. Dữ liệu đang có vẫn nguyên vẹn\. Mời .+\.$/u);
    expect(text?.en).toMatch(/^\p{Lu}.+\. The data you have is untouched\. Please .+\.$/u);
  });

  test('names the columns that are missing and those that were found', () => {
    const text = fileProblemText(
      new MissingColumns({
        missing: ['status', 'procedureTitle'],
        unclear: [],
        found: ['Mã hồ sơ', 'Ghi chú'],
      }),
    );
    expect(text?.vi).toContain('Trạng thái, Tên thủ tục hoặc Mã thủ tục');
    expect(text?.vi).toContain('“Mã hồ sơ”, “Ghi chú”');
    expect(text?.en).toContain('Trạng thái (status)');
  });

  test('names the line of a text', () => {
    const text = fileProblemText(new UnreadableFile('broken-utf8', { line: 7 }));
    expect(text?.vi).toMatch(/\. Chỗ đầu tiên ở dòng 7\. Dữ liệu đang có/);
    expect(text?.en).toMatch(/\. The first is on line 7\. The data you have/);
  });

  test('is nothing where the error is of another kind', () => {
    expect(fileProblemText(new Error('x'))).toBeNull();
    expect(fileProblemText(undefined)).toBeNull();
  });
});

test('a refusal is told in either language, with the kind of value', () => {
  const refusal = { row: 5, column: 'Hạn trả', kind: 'date', code: 'date-impossible' } as const;
  expect(refusalText(refusal, 'vi')).toMatch(/không phải một ngày có thật.+\(ô ngày tháng\)/);
  expect(refusalText(refusal, 'en')).toMatch(/not a date that exists.+\(date\)/);
});
