import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@motcua/sdk';
import { listZip, unpack } from '../../src/ingest/readers/zip.ts';
import { reportCsv } from '../../src/report/csv.ts';
import { reportDocx } from '../../src/report/docx.ts';
import { reportOf } from '../../src/report/report.ts';
import { reportText } from '../../src/report/text.ts';
import { previousPeriod } from '../../src/report/previous-period.ts';
import { days, julyFacts, julyPortal } from './support.ts';

const sentences = [
  'tiếp nhận 90 hồ sơ: trực tuyến 89 hồ sơ (98,9 %), trực tiếp 1 hồ sơ',
  'Đã giải quyết 67 hồ sơ (74,4 %)',
  'có 6 hồ sơ (6,67 %) do công dân xin rút',
  'Đang giải quyết 23 hồ sơ (25,6 %)',
  'Không có hồ sơ quá hạn.',
];

let report: Report;
beforeAll(async () => {
  const portal = await julyPortal();
  const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
  report = await client.reports.get('2025-07', days);
  await portal.close();
});

/** A part of a DOCX as its plain text, a line a paragraph. */
const partsOfDocx = async (): Promise<Record<string, string>> => {
  const bytes = Buffer.from(await reportDocx(report));
  return Object.fromEntries(
    listZip(bytes).map((entry) => [entry.name, unpack(bytes, entry).toString('utf8')]),
  );
};
const plain = (xml: string) =>
  xml
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&quot;', '"');

describe('the report of 1–11 July 2025', () => {
  it("says the ward's own figures in sentences made by rules", () => {
    const text = reportText(report);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).toContain('không có hồ sơ nào trễ hẹn (xét trên 90 hồ sơ)');
  });

  it('has the headings I to IV, none of them empty', () => {
    expect(report.sections.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV']);
    expect(report.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('tells the first load of the catalogue apart from its changes', async () => {
    let now = Date.parse('2025-07-12T08:00:00+07:00');
    const portal = await julyPortal({ now: () => now });
    const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
    const { total } = await client.procedures.list({ limit: 1 });
    expect(reportText(await client.reports.get('2025-07'))).toContain(
      `bắt đầu trong kỳ, với ${total} thủ tục đưa lên lần đầu; từ đó đến hết kỳ có 0 lượt công khai`,
    );
    now = Date.parse('2025-08-12T08:00:00+07:00');
    expect(reportText(await client.reports.get('2025-08'))).toContain(
      'Trong kỳ có 0 lượt công khai',
    );
    await portal.close();
    expect(reportText(reportOf(julyFacts(), 'vi'))).toContain('Trong kỳ có 3 lượt công khai');
  });

  it('tells feedback and satisfaction as no data, never as 0', () => {
    const untold = report.sections
      .flatMap(({ parts }) => parts)
      .filter(({ basis }) => basis === 'no-data');
    expect(untold.map(({ title }) => title)).toEqual([
      'Tiếp nhận, xử lý phản ánh, kiến nghị',
      'Mức độ hài lòng của người dân',
      'Đánh giá tác động thủ tục hành chính',
      'Số hóa hồ sơ, chữ ký số',
    ]);
    for (const { paragraphs } of untold) {
      expect(paragraphs.join()).toMatch(/^Chưa có số liệu/);
      expect(paragraphs.join()).not.toMatch(/\d/);
    }
  });

  it('takes every number from the statistics: other figures, other sentences', () => {
    const { statistics } = julyFacts();
    const figures = { ...statistics.figures!, receivedOnline: 88, receivedInPerson: 2 };
    const text = reportText(reportOf(julyFacts({ statistics: { ...statistics, figures } }), 'vi'));
    expect(text).toContain('trực tuyến 88 hồ sơ');
    expect(text).not.toContain('89 hồ sơ');
  });

  it('holds no dossier code in any form of it', async () => {
    const docx = await partsOfDocx();
    for (const text of [
      JSON.stringify(report),
      reportCsv(report),
      plain(docx['word/document.xml']!),
    ])
      expect(text).not.toMatch(/H24[.\d]*-\d{6}|\b\d{6}-\d{4}\b/);
  });
});

describe('the report as DOCX', () => {
  it('says the same sentences, in the layout of an official document', async () => {
    const parts = await partsOfDocx();
    const xml = parts['word/document.xml']!;
    const text = plain(xml);
    for (const sentence of sentences) expect(text).toContain(sentence);
    for (const line of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG HẢI',
      'BÁO CÁO',
      'Nơi nhận:',
      'GIÁM ĐỐC',
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      '1. Công tác chỉ đạo (đoạn mẫu)',
      'Biểu số II.06a: Tình hình, kết quả giải quyết thủ tục hành chính',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/Số: …+\/BC-TTPVHCC/);
    // A4, margins 20–20–30–15 mm; the form on a page across.
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(xml).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(parts['word/styles.xml']).toMatch(/Times New Roman[\s\S]*w:sz w:val="28"/);
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d/.test(name));
    // The first page bears no number.
    expect(xml).toContain('<w:titlePg/>');
    expect(headers.map(([, text]) => text.includes('PAGE')).sort()).toEqual([false, true]);
  });

  it('says that it is a sample, and that it is a draft', async () => {
    const draft = {
      ...report,
      sample: true,
      findings: [{ code: 'x', level: 'error', part: null, message: '' }],
    };
    const bytes = Buffer.from(await reportDocx(draft));
    const entry = listZip(bytes).find(({ name }) => name === 'word/document.xml')!;
    const text = plain(unpack(bytes, entry).toString('utf8'));
    expect(text).toContain('Số liệu minh họa. Các tổng số là số phường đã công bố');
    expect(text).toContain('Bản thảo: còn điểm phải sửa');
    expect(reportText(draft)).toContain('! Số liệu minh họa');
    expect(reportCsv(draft)).toContain('Số liệu minh họa');
  });
});

describe('form II.06a as CSV', () => {
  it('has its columns in order, a line a field and the sum, with a mark for Excel', () => {
    const csv = reportCsv(report);
    expect(csv.startsWith('\uFEFFTT,Lĩnh vực,Số lượng hồ sơ tiếp nhận: Tổng số,')).toBe(true);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + report.form!.rows.length + 1);
    expect(lines.at(-1)).toBe(',Tổng cộng,90,89,1,0,67,20,47,0,23,23,0');
  });

  it('shows a hidden cell as hidden, and makes no formula of a name', () => {
    const form = structuredClone(report.form!);
    form.rows = [{ field: '=1+1', cells: { ...form.total, resolvedLate: null } }];
    expect(reportCsv({ ...report, form })).toContain("1,'=1+1,90,89,1,0,67,20,47,ẩn,23");
  });
});

it.each([
  ['2025-07-01', '2025-07-31', '2025-06-01', '2025-06-30'],
  ['2025-07-01', '2025-07-11', '2025-06-01', '2025-06-11'],
  ['2025-03-29', '2025-03-30', '2025-02-28', '2025-02-28'],
  ['2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
])('%s to %s is compared with %s to %s', (from, to, before, until) => {
  expect(previousPeriod({ from, to })).toEqual({ from: before, to: until });
});
