import { Argument, Command, type CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { inVietnamese } from '../../src/cli/usage-error.ts';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const run = (args: string[], env: Record<string, string> = {}) =>
  motcua(args, { MOTCUA_DATA: temporaryData(), ...env });

describe('arguments that are wrong', () => {
  it.each([
    [['import'], '✗ thiếu tham số “file”.'],
    [['import', 'x.csv', '--as-of'], '✗ tùy chọn “--as-of <time>” cần một giá trị.'],
    [['apology', 'sign', '1'], '✗ thiếu tùy chọn “--number <number>”.'],
    [
      ['import', 'x.csv', '--as-off', '2025-07-11'],
      '✗ không có tùy chọn “--as-off”. Có phải ý bạn là --as-of?',
    ],
    [['exprot'], '✗ không có lệnh “exprot”. Có phải ý bạn là import hoặc report?'],
    [['import', 'undo', '1', '2'], '✗ thừa tham số: lệnh “undo” cần 1, nhận được 2.'],
    [['doctor', 'x'], '✗ thừa tham số: lệnh “doctor” cần 0, nhận được 1.'],
    [
      ['report', '2025-07', '--format', 'pdf'],
      /^✗ tùy chọn “--format <name>” không nhận giá trị “pdf”\. Các giá trị được nhận: text, /,
    ],
    [['serve', '--workers', '9999'], /^✗ --workers cần một số từ 1 đến \d+ \(số lõi/],
  ])('%j are told in Vietnamese, with the English below', async (args, sentence) => {
    const { code, out, err } = await run(args);
    const [first, ...english] = err.trimEnd().split('\n');
    expect([code, out]).toEqual([2, '']);
    expect(first).toMatch(sentence);
    expect(first).not.toMatch(/error|argument|option|Did you/);
    for (const line of english) expect(line).toMatch(/^ {2}[ -~]+$/);
    expect(english).not.toHaveLength(0);
  });

  it('are told in English alone who asks for it', async () => {
    const { code, err } = await run(['exprot'], { MOTCUA_LANG: 'en' });
    expect([code, err]).toEqual([
      2,
      "error: unknown command 'exprot'\n(Did you mean one of import, report?)\n",
    ]);
  });

  it('stay English as a whole where a message is not known', () => {
    const own = new Command().exitOverride().configureOutput({ outputError: () => {} });
    own.addArgument(new Argument('<size>').choices(['small']));
    try {
      own.parse(['large'], { from: 'user' });
    } catch (error) {
      expect(inVietnamese((error as CommanderError).message)).toBeNull();
    }
    expect.assertions(1);
  });
});
