import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FeedbackFileError } from '../../src/feedback/file-error.ts';
import { feedbackReport } from '../../src/feedback/messages.ts';
import { openDesk, ward, type Desk } from '../support/taking.ts';
import { bytes, head, ratingsHead, take } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const july = { from: '2025-07-01', to: '2025-07-31' };
const kept = <Kind extends 'feedback' | 'ratings'>(kind: Kind) =>
  desk.store.snapshot((store) => store.feedback(ward, kind, july));
const revision = () => desk.store.snapshot((store) => store.revision(ward));
const undo = (id: number) =>
  desk.store.atomically((store) => store.undoFeedback(ward, id, Date.now()));

const first = 'PA-01;Phản ánh;03/07/2025;Phải chờ lâu.;Đã mở thêm quầy.;07/07/2025';
const second = 'PA-02;Kiến nghị;09/07/2025;Đề nghị thêm ghế.;;';

describe('a file of feedback', () => {
  it('is taken in with its answers and without whoever sent it', async () => {
    const report = await take(
      desk.store,
      bytes(
        'Từ ngày 01/07/2025 đến ngày 11/07/2025',
        'STT;Số;Loại;Ngày tiếp nhận;Người gửi;Điện thoại;Nội dung;Trả lời;Ngày trả lời',
        '1;PA-01;Phản ánh;03/07/2025;Nguyễn Văn Canary;0912000111;Phải chờ lâu.;Đã mở thêm quầy.;07/07/2025',
        '2;PA-02;Kiến nghị;09/07/2025;Trần Thị Canary;0912000222;Đề nghị thêm ghế.;;',
        ';;;;;;Người lập biểu;;'.replace('Người lập biểu', ''),
        'Tổng cộng;2;;;;;;;',
      ),
    );
    expect(report).toMatchObject({
      outcome: 'applied',
      kind: 'feedback',
      read: 2,
      new: 2,
      unreadColumns: 2,
      period: { from: '2025-07-01', to: '2025-07-11' },
    });
    expect((await kept('feedback')).map(({ id, day, body }) => [id, day, body])).toEqual([
      [
        2,
        '2025-07-09',
        {
          kind: 'proposal',
          field: null,
          subject: 'Đề nghị thêm ghế.',
          answer: null,
          answeredOn: null,
        },
      ],
      [
        1,
        '2025-07-03',
        {
          kind: 'remark',
          field: null,
          subject: 'Phải chờ lâu.',
          answer: 'Đã mở thêm quầy.',
          answeredOn: '2025-07-07',
        },
      ],
    ]);
    for (const table of ['feedback_records', 'feedback_imports', 'feedback_versions'] as const)
      expect(JSON.stringify(desk.dump(table))).not.toMatch(/Canary|0912000/);
  });

  it('says the same as XLSX and as JSON', async () => {
    await take(desk.store, bytes(head, first, second));
    const rows = [head, first, second].map((line) => line.split(';'));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Phản ánh');
    const xlsx = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const json = {
      feedback: rows.slice(1).map(([number, kind, received, subject, answer, answered]) => ({
        number,
        kind,
        received,
        subject,
        answer,
        answered,
        sender: 'Nguyễn Văn Canary',
      })),
    };
    for (const file of [xlsx, bytes(JSON.stringify(json))])
      expect(await take(desk.store, file)).toMatchObject({
        outcome: 'applied',
        new: 0,
        changed: 0,
        unchanged: 2,
      });
  });

  it('changes nothing when it comes again, and adds an answer when it comes later', async () => {
    await take(desk.store, bytes(head, first, second));
    const before = await revision();
    expect(await take(desk.store, bytes(head, first, second))).toMatchObject({
      outcome: 'identical',
      importId: null,
      unchanged: 2,
    });
    expect(await revision()).toBe(before);
    const answered = 'pa-02;Kiến nghị;09/07/2025;Đề nghị thêm ghế.;Đã đặt thêm sáu ghế.;12/07/2025';
    expect(await take(desk.store, bytes(head, answered))).toMatchObject({ new: 0, changed: 1 });
    expect((await kept('feedback'))[0]).toMatchObject({
      id: 2,
      body: { answer: 'Đã đặt thêm sáu ghế.' },
    });
  });

  it('writes nothing on a dry run and tells what it would', async () => {
    const before = await revision();
    expect(await take(desk.store, bytes(head, first), { dryRun: true })).toMatchObject({
      outcome: 'applied',
      new: 1,
      importId: null,
    });
    expect([await kept('feedback'), await revision()]).toEqual([[], before]);
  });

  it.each([
    ['number-missing', 'Số', ';Phản ánh;03/07/2025;Chờ lâu.;;'],
    ['number-malformed', 'Số', 'PA 01!;Phản ánh;03/07/2025;Chờ lâu.;;'],
    ['kind-unknown', 'Loại', 'PA-01;Khen;03/07/2025;Chờ lâu.;;'],
    ['date-missing', 'Ngày tiếp nhận', 'PA-01;Phản ánh;;Chờ lâu.;;'],
    ['date-impossible', 'Ngày tiếp nhận', 'PA-01;Phản ánh;31/02/2025;Chờ lâu.;;'],
    ['date-in-future', 'Ngày tiếp nhận', 'PA-01;Phản ánh;01/09/2025;Chờ lâu.;;'],
    ['subject-missing', 'Nội dung', 'PA-01;Phản ánh;03/07/2025;;;'],
    ['answer-without-date', 'Ngày trả lời', 'PA-01;Phản ánh;03/07/2025;Chờ lâu.;Đã sửa.;'],
    ['date-without-answer', 'Trả lời', 'PA-01;Phản ánh;03/07/2025;Chờ lâu.;;07/07/2025'],
    ['answer-before-receipt', 'Ngày trả lời', 'PA-01;Phản ánh;03/07/2025;Chờ.;Đã sửa.;02/07/2025'],
    ['text-too-long', 'Nội dung', `PA-01;Phản ánh;03/07/2025;${'a '.repeat(600)};;`],
    ['phone', 'Nội dung', 'PA-01;Phản ánh;03/07/2025;Gọi 0912 000 111.;;'],
    ['name', 'Trả lời', 'PA-01;Phản ánh;03/07/2025;Chờ lâu.;Đã gặp bà Canary.;07/07/2025'],
  ])('is refused whole for %s, by row, column and reason', async (code, column, line) => {
    const taken = await take(desk.store, bytes(head, second, line));
    expect(taken).toMatchObject({ outcome: 'refused', importId: null });
    expect(taken.refused).toContainEqual(expect.objectContaining({ row: 3, column, code }));
    expect(await kept('feedback')).toEqual([]);
    for (const language of ['vi', 'en'] as const) {
      const told = JSON.stringify(feedbackReport(taken, language));
      expect(told).not.toMatch(/0912 000 111|Canary|Khen|PA 01!/);
    }
  });

  it('is refused for a number that stands twice, and for a day that it does not tell of', async () => {
    const twice = await take(desk.store, bytes(head, first, first));
    expect(twice.refused.map(({ row, code }) => [row, code])).toEqual([[3, 'number-repeated']]);
    const outside = await take(desk.store, bytes(head, first), {
      period: { from: '2025-07-04', to: '2025-07-31' },
    });
    expect(outside.refused.map(({ code }) => code)).toEqual(['outside-period']);
  });

  it('with no row needs to say which days it tells of', async () => {
    await expect(take(desk.store, bytes(head))).rejects.toThrow(FeedbackFileError);
    expect(await take(desk.store, bytes(head), { period: july })).toMatchObject({
      outcome: 'applied',
      read: 0,
    });
    expect(await take(desk.store, bytes('Tháng 6 năm 2025', head))).toMatchObject({
      period: { from: '2025-06-01', to: '2025-06-30' },
    });
  });

  it.each([
    ['future-period', `Tháng 9 năm 2025\n${head}`],
    ['no-head', 'Mã hồ sơ;Trạng thái\n1;2'],
    ['damaged-json', '{"feedback": ['],
    ['other-json', '{"data": []}'],
    ['too-large', `${head}\n${'x'.repeat(5_000_001)}`],
  ])('that is none is told so: %s', async (code, text) => {
    await expect(take(desk.store, bytes(text))).rejects.toMatchObject({ code });
  });
});

describe('undoing a file', () => {
  it('puts back what was there before it', async () => {
    await take(desk.store, bytes(head, first, second));
    const before = await kept('feedback');
    const changed = first.replace('Phải chờ lâu.', 'Phải chờ rất lâu.');
    await take(desk.store, bytes(head, changed, 'PA-03;Phản ánh;10/07/2025;Thiếu quạt.;;'));
    expect(await undo(2)).toMatchObject({ outcome: 'undone', removed: 1, restored: 1 });
    expect(await kept('feedback')).toEqual(before);
    expect(await undo(2)).toEqual({ outcome: 'undone-before' });
    expect(await undo(9)).toEqual({ outcome: 'unknown' });
  });

  it('is refused while a later file names one of its rows, an unchanged one too', async () => {
    await take(desk.store, bytes(head, first, second));
    await take(desk.store, bytes(head, second));
    expect(await undo(1)).toEqual({ outcome: 'depended-on', by: [2] });
    await undo(2);
    expect(await undo(1)).toMatchObject({ outcome: 'undone', removed: 2 });
    expect(await kept('feedback')).toEqual([]);
  });
});

describe('a file of ratings', () => {
  it('is told from feedback by its headings, and sums below are no desk', async () => {
    const report = await take(
      desk.store,
      bytes(ratingsHead, '01/07/2025;Quầy 1;8;1;0', '01/07/2025;Quầy 2;0;0;0', 'Tổng cộng;;8;1;0'),
    );
    expect(report).toMatchObject({ kind: 'ratings', read: 2, new: 2, outcome: 'applied' });
    expect((await kept('ratings')).map(({ body }) => body.desk).sort()).toEqual([
      'Quầy 1',
      'Quầy 2',
    ]);
  });

  it.each([
    ['count-malformed', 'Bình thường', '01/07/2025;Quầy 1;8;;0'],
    ['count-malformed', 'Hài lòng', '01/07/2025;Quầy 1;-8;0;0'],
    ['count-malformed', 'Hài lòng', '01/07/2025;Quầy 1;2,5;0;0'],
    ['desk-missing', 'Quầy', '01/07/2025;;8;0;0'],
    ['day-repeated', 'Ngày', '02/07/2025;quầy  2;1;0;0'],
    ['name', 'Quầy', '01/07/2025;Quầy bà Canary;8;0;0'],
  ])('is refused whole for %s', async (code, column, line) => {
    const taken = await take(desk.store, bytes(ratingsHead, '02/07/2025;Quầy 2;1;0;0', line));
    expect(taken.refused).toContainEqual(expect.objectContaining({ row: 3, column, code }));
    expect(await kept('ratings')).toEqual([]);
  });
});

it('the files of the documentation are taken as they stand there', async () => {
  const page = readFileSync(new URL('../../docs/feedback.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```(?:csv|json)\n([\s\S]*?)```/g)].map(([, text]) => text!);
  expect(blocks).toHaveLength(3);
  const reports = [];
  for (const block of blocks) reports.push(await take(desk.store, bytes(block.trim())));
  expect(reports.map(({ kind, outcome, read }) => [kind, outcome, read])).toEqual([
    ['feedback', 'applied', 2],
    ['ratings', 'applied', 2],
    ['ratings', 'applied', 1],
  ]);
});
