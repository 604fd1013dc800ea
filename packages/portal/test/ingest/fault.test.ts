import { describe, expect, test } from 'vitest';
import { faultOf, readingProblem } from '../../src/ingest/fault.ts';
import { fileProblemText } from '../../src/ingest/messages.ts';
import { MissingColumns } from '../../src/ingest/missing-columns.ts';
import { openRecordsApart } from '../../src/ingest/read-apart.ts';
import { UnreadableFile } from '../../src/ingest/unreadable-file.ts';
import { head, xlsx } from './support.ts';

describe('an error of the program’s own, met while a file is read', () => {
  test('in the thread apart is no damage of the file: it names its kind and its place', async () => {
    const withoutEntries = { kind: 'xlsx', bytes: xlsx([head]), entries: null as never } as const;
    await expect(openRecordsApart(withoutEntries, {})).rejects.toMatchObject({
      name: 'UnreadableFile',
      code: 'unexpected',
      fault: expect.stringMatching(/^TypeError < readPackaged packaged\.ts:\d+/) as string,
    });
  });

  test('is told without a word of its message, which may quote a cell', () => {
    const quoting = new TypeError('no “Nguyễn Văn An”\n    at Nguyen (an.ts:1:1)\n0912345678');
    const problem = readingProblem(quoting);
    const text = fileProblemText(problem)!;
    for (const sentence of [text.vi, text.en]) {
      expect(sentence).toMatch(/\[TypeError < .*fault\.test\.ts:\d+/);
      expect(sentence).not.toMatch(/Nguy|an\.ts:1|0912/);
      expect(sentence).not.toContain(import.meta.dirname);
    }
    quoting.name = 'Nguyễn Văn An';
    expect(faultOf(quoting)).toMatch(/^Error < /);
    expect(faultOf('Nguyễn Văn An')).toBe('Error');
  });

  test('leaves what is known of a file as it is', () => {
    const missing = new MissingColumns({ missing: ['status'], unclear: [], found: [] });
    for (const known of [new UnreadableFile('empty'), missing]) {
      expect(readingProblem(known)).toBe(known);
    }
  });
});
