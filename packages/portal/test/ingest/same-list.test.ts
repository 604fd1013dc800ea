import { write, type BookType, type WorkBook } from '@e965/xlsx';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listZip, unpack } from '../../src/ingest/readers/zip.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { zipOf } from '../support/zip-writer.ts';
import { inLegacy } from './golden.ts';
import { bytesOf, workbook } from './support.ts';

type Row = (string | number | null)[];

/** Four dossiers as a clerk's list has them; persons and phones are invented. */
const head = [
  'STT',
  'Mã hồ sơ',
  'Tên thủ tục',
  'Lĩnh vực',
  'Hình thức tiếp nhận',
  'Người nộp',
  'Số điện thoại',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
  'Ngày trả kết quả',
  'Trạng thái',
];
const [code, title, field, phone, firstDate, lastDate] = [1, 2, 3, 6, 7, 10];
const list: Row[] = [
  '1|H24.113-250701-0001|1.000894 Thủ tục đăng ký kết hôn|Hộ tịch|Trực tuyến|Hoàng Đức Dũng|0900000121|01/07/2025 08:07|02/07/2025 17:00|02/07/2025 07:34|02/07/2025 12:34|Đã trả kết quả',
  '2|H24.113-250701-0002|2.000815 Chứng thực bản sao từ bản chính|Chứng thực|Trực tuyến|Nguyễn Thị Hà|0900000122|01/07/2025 09:00|01/07/2025 17:00|01/07/2025 15:05|01/07/2025 16:00|Đã trả kết quả',
  '3|H24.113-250702-0003|1.001193 Thủ tục đăng ký khai sinh|Hộ tịch|Trực tiếp|Trần Văn Bình|0900000123|02/07/2025 10:00|03/07/2025 17:00|||Đang xử lý',
  '4|H24.113-250713-0004|1.001193 Thủ tục đăng ký khai sinh|Hộ tịch|Bưu chính công ích|Lê Thị Sen|0900000124|13/07/2025 00:30|14/07/2025 17:00|14/07/2025 10:00||Công dân yêu cầu rút',
].map((line) => line.split('|').map((cell) => cell || null));

const titles: Row[] = [
  ['ỦY BAN NHÂN DÂN', null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['PHƯỜNG ĐÔNG HẢI', null, null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['SỔ THEO DÕI HỒ SƠ'],
  ['(Từ ngày 01/07/2025 đến ngày 31/07/2025)'],
  [],
];
const signatures: Row[] = [
  [],
  ['Tổng cộng: 4 hồ sơ'],
  [null, null, null, null, null, null, null, 'Đông Hải, ngày 01 tháng 8 năm 2025'],
  [null, 'Người lập biểu', null, null, null, null, null, 'GIÁM ĐỐC TRUNG TÂM'],
  [null, '(Ký, ghi rõ họ tên)', null, null, null, null, null, '(Ký tên, đóng dấu)'],
  [],
  [null, 'Nguyễn Thị Lan', null, null, null, null, null, 'Phạm Văn Hùng'],
];

const quoted = (cell: string): string =>
  /["\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const csv = (rows: Row[], separator = ';'): string =>
  rows.map((row) => row.map((cell) => quoted(String(cell ?? ''))).join(separator)).join('\r\n');
const sheet = (rows: Row[], bookType: BookType = 'xlsx'): Buffer =>
  write(workbook({ Sheet1: rows }), { type: 'buffer', bookType }) as Buffer;
const line = (row: Row, tag = 'td'): string =>
  `<tr>${row.map((cell) => `<${tag}>${cell ?? '&nbsp;'}</${tag}>`).join('')}</tr>`;
const page = (rows: Row[]): string =>
  `<table border=1>${rows.map((row) => line(row)).join('')}</table>`;

/** The list with its dates written otherwise. */
const dated = (
  write: (day: string, month: string, year: string, time: string) => string | number,
) =>
  list.map((row) =>
    row.map((cell, at) => {
      const parts =
        at < firstDate || at > lastDate ? null : /(..)\/(..)\/(....) (.*)/.exec(String(cell));
      return parts ? write(parts[1]!, parts[2]!, parts[3]!, parts[4]!) : cell;
    }),
  );
/** The list with one column written otherwise. */
const withColumn = (column: number, write: (cell: string, at: number) => string | number | null) =>
  list.map((row, at) =>
    row.map((cell, place) => (place === column ? write(String(cell), at) : cell)),
  );

const halfDay = (time: string, [morning, afternoon]: [string, string]): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}:00 ${hour < 12 ? morning : afternoon}`;
};
const serial = (day: string, month: string, year: string, time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Date.UTC(+year, +month - 1, +day, hour, minute) / 86_400_000 + 25_569;
};
const sync = {
  service: 'DongBoHoSoMC',
  data: list.map((row) => {
    const at = (place: number) =>
      String(row[place] ?? '').replace(/(..)\/(..)\/(....) (..):(..)/, '$3$2$1$4$500');
    return {
      MaHoSo: at(code),
      MaTTHC: at(title).slice(0, 8),
      TenTTHC: at(title).slice(9),
      TenLinhVuc: at(field),
      KenhThucHien: { 'Trực tuyến': '2', 'Trực tiếp': '1' }[at(4)] ?? '3',
      SoDienThoai: at(phone),
      NgayTiepNhan: at(7),
      NgayHenTra: at(8),
      NgayKetThucXuLy: at(9),
      NgayTra: at(10),
      TrangThaiHoSo: { 'Đã trả kết quả': '10', 'Đang xử lý': '4' }[at(11)] ?? '7',
    };
  }),
};
const withWorkbook = (sheets: Record<string, Row[]>, part: Partial<WorkBook> = {}): Buffer =>
  bytesOf({ ...workbook(sheets), ...part });

const files: Record<string, () => Buffer | string> = {
  'titles above, totals and signatures below, as XLSX': () =>
    sheet([...titles, head, ...list, ...signatures]),
  'the same as legacy XLS': () => sheet([...titles, head, ...list, ...signatures], 'biff8'),
  'the same as ODS': () => sheet([...titles, head, ...list, ...signatures], 'ods'),
  'the same as XML Spreadsheet 2003': () =>
    sheet([...titles, head, ...list, ...signatures], 'xlml'),
  'the same as flat ODS': () => sheet([...titles, head, ...list, ...signatures], 'fods'),
  'an ODS without styles': () => {
    const bytes = sheet([...titles, head, ...list, ...signatures], 'ods');
    const parts = listZip(bytes)
      .filter(({ name }) => name !== 'styles.xml')
      .map((entry) => [entry.name, unpack(bytes, entry)] as const);
    return zipOf(Object.fromEntries(parts));
  },
  'bars between its cells': () => csv([...titles, head, ...list, ...signatures], '|'),
  'a gzip around it': () => gzipSync(csv([...titles, head, ...list, ...signatures])),
  'the same as XLSB': () => sheet([...titles, head, ...list, ...signatures], 'xlsb'),
  'a head of two rows and a row of numbers': () =>
    sheet([
      ...titles,
      [...head.slice(0, firstDate), 'Thời gian', null, null, null, 'Trạng thái'],
      [
        ...Array<null>(firstDate).fill(null),
        'Tiếp nhận',
        'Hẹn trả',
        'Kết thúc xử lý',
        'Trả kết quả',
        null,
      ],
      head.map((_, at) => `(${at + 1})`),
      ...list,
    ]),
  'a head whose dates stand under Ngày, tháng, năm': () =>
    sheet([
      [...head.slice(0, firstDate), 'Ngày, tháng, năm', null, null, null, 'Trạng thái'],
      [
        ...Array<null>(firstDate).fill(null),
        'Nhận hồ sơ',
        'Hẹn trả',
        'Kết thúc',
        'Trả kết quả',
        null,
      ],
      ...list,
    ]),
  'a field that is merged over its dossiers': () => {
    const rows = [head, ...list.map((row, at) => (at === 3 ? row.with(field, null) : row))];
    const book = workbook({ Sheet1: rows });
    book.Sheets['Sheet1']!['!merges'] = [{ s: { c: field, r: 3 }, e: { c: field, r: 4 } }];
    return bytesOf(book);
  },
  'texts kept from being taken for numbers, and words where there is no date': () =>
    [head, ...list]
      .map((row) =>
        row
          .map((cell, at) =>
            at === code || at === phone
              ? `="${cell}"`
              : (cell ?? (at >= firstDate ? 'Chưa có' : '')),
          )
          .join(';'),
      )
      .join('\n'),
  'numbers before its headings': () =>
    csv([head.map((heading, at) => `${at + 1}. ${heading}`), ...list]),
  'whether it was in time behind its state': () =>
    csv([head, ...withColumn(11, (cell) => `${cell} - Quá hạn`)]),
  'more words about the channel': () =>
    csv([head, ...withColumn(4, (cell) => `${cell} (Hải Phòng)`)]),
  'a third level of heads over it': () =>
    sheet([
      ...titles,
      [null, 'THÔNG TIN HỒ SƠ', null, null, null, 'NGƯỜI NỘP', null, 'TIẾN ĐỘ'],
      head,
      ...list,
    ]),
  'groups, subtotals and the head again on each page': () =>
    sheet([
      head,
      ['I', 'Lĩnh vực Hộ tịch'],
      ...list.slice(0, 2),
      ['Cộng', '2 hồ sơ'],
      ['Trang 1/2'],
      head,
      ['II. Lĩnh vực khác'],
      ...list.slice(2),
      ['', 'Tổng số', null, null, null, null, null, 4],
    ]),
  'sheets of help and sums beside two of data': () =>
    withWorkbook({
      'Hướng dẫn': [
        ['Mã hồ sơ', 'Mã do hệ thống cấp'],
        ['Ngày tiếp nhận', 'dd/MM/yyyy'],
      ],
      'Tổng hợp': [
        ['Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang xử lý'],
        ['Hộ tịch', 3, 2, 1],
      ],
      'Đợt 1': [...titles, head, ...list.slice(0, 2)],
      'Đợt 2': [...titles, head, ...list.slice(2)],
    }),
  'last month hidden in a second sheet': () =>
    withWorkbook(
      { Mới: [head, ...list], Cũ: [head, ...withColumn(11, () => 'Đang xử lý')] },
      { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] } },
    ),
  'empty columns between all others': () =>
    sheet([head, ...list].map((row) => [null, ...row.flatMap((cell) => [cell, null])])),
  'a web page with spans in its head': () =>
    `<table>${line(['STT', 'Mã hồ sơ', 'Tên thủ tục', 'Lĩnh vực', 'Hình thức<br/>tiếp nhận']).replaceAll('<td>', '<td rowspan=2>').replace('</tr>', '')}
<td colspan=2>Người nộp</td><td colspan=4>Ngày</td><td rowspan=2>Trạng thái</td></tr>
${line(['Họ tên', 'Điện thoại', 'Tiếp nhận', 'Hẹn trả', 'Kết thúc xử lý', 'Trả kết quả'])}${list.map((row) => line(row)).join('')}</table>`,
  'a web page with a table in a table': () =>
    `<table><tr><td>UBND PHƯỜNG</td></tr><tr><td>${page([head, ...list])}</td></tr></table>`,
  'a web page with a table for each printed page': () =>
    page([head, ...list.slice(0, 2), ['Trang 1/2']]) + page([head, ...list.slice(2)]),
  'a web page of links and boxes': () =>
    page([
      ['<input type=checkbox>', ...head],
      ...withColumn(code, (cell) => `<a href="/ho-so?id=1">${cell}</a>`).map((row) => [
        '<input>',
        ...row,
      ]),
    ]),
  'a web page with line breaks in heads and dates': () =>
    page([
      head.map((heading) => heading.replace(' ', '<br>')),
      ...dated((day, month, year, time) => `${day}/${month}/${year}<br>${time}`),
    ]),
  'a web page in windows-1258': () =>
    Buffer.from(
      inLegacy(`<meta charset=windows-1258>${page([head, ...list])}`, 'windows-1258'),
      'latin1',
    ),
  'semicolons and signatures in windows-1258': () =>
    Buffer.from(inLegacy(csv([...titles, head, ...list, ...signatures]), 'windows-1258'), 'latin1'),
  'semicolons and signatures in TCVN3': () =>
    Buffer.from(inLegacy(csv([...titles, head, ...list, ...signatures]), 'tcvn3'), 'latin1'),
  'semicolons and signatures in VNI': () =>
    Buffer.from(inLegacy(csv([...titles, head, ...list, ...signatures]), 'vni'), 'latin1'),
  'Excel’s own first line': () => `\ufeffsep=;\r\n${csv([head, ...list])}`,
  'tabs in UTF-16 under the name of a workbook': () =>
    Buffer.from(`\ufeff${csv([head, ...list], '\t')}`, 'utf16le'),
  'letters and marks apart': () => csv([head, ...list], ',').normalize('NFD'),
  'line ends of an old Mac': () => csv([head, ...list]).replaceAll('\r\n', '\r'),
  'quotation marks within a cell': () =>
    [head, ...list].map((row) => row.join(';').replace('Người nộp', 'Người "nộp')).join('\n'),
  'spaces that don’t break and others that don’t show': () =>
    csv(
      [head, ...list].map((row) =>
        row.map((cell) =>
          cell === null ? null : `\u200b${String(cell).replaceAll(' ', '\u00a0')}\ufeff`,
        ),
      ),
    ),
  'stars and colons behind its headings': () =>
    csv([head.map((heading, at) => heading.toUpperCase() + [' (*)', ' *', ':'][at % 3]!), ...list]),
  'a second date of each kind further right': () =>
    csv([
      [...head, 'Ngày tiếp nhận bổ sung', 'Hạn xử lý'],
      ...list.map((row) => [...row, '05/07/2025', '09/07/2025']),
    ]),
  'whether it was in time beside its state': () =>
    csv([
      [...head, 'Tình trạng', 'Kết quả'],
      ...list.map((row) => [...row, 'Đúng hạn', 'Trước hạn']),
    ]),
  'dashes where there is no date': () =>
    csv([
      head,
      ...list.map((row) => row.map((cell, at) => (at >= firstDate && cell === null ? '-' : cell))),
    ]),
  'times of a Vietnamese Windows': () =>
    csv([
      head,
      ...dated(
        (day, month, year, time) => `${day}/${month}/${year} ${halfDay(time, ['SA', 'CH'])}`,
      ),
    ]),
  'times with AM and PM': () =>
    csv([
      head,
      ...dated(
        (day, month, year, time) => `${day}/${month}/${year} ${halfDay(time, ['AM', 'PM'])}`,
      ),
    ]),
  'dates in words': () =>
    csv([
      head,
      ...dated(
        (day, month, year, time) =>
          `${time.replace(':', ' giờ ')} phút, ngày ${day} tháng ${month} năm ${year}`,
      ),
    ]),
  'dates as the national portal writes them': () =>
    csv([
      head,
      ...dated(
        (day, month, year, time) => `${time.replace(':', 'h')} ngày ${day}/${month}/${year}`,
      ),
    ]),
  'dates of a database': () =>
    csv([head, ...dated((day, month, year, time) => `${year}-${month}-${day} ${time}:00.0`)]),
  'dates as numbers': () => sheet([head, ...dated(serial)]),
  'dates as numbers from 1904': () =>
    withWorkbook(
      { Sheet1: [head, ...dated((...date) => serial(...date) - 1462)] },
      { Workbook: { WBProps: { date1904: true } } },
    ),
  'phones in every shape': () =>
    sheet([
      head,
      ...withColumn(
        phone,
        (cell, at) => [Number(cell), '0900 000 122', '+84900000123', 'ĐT: 0900.000.124'][at]!,
      ),
    ]),
  'look-alike letters, dashes and spaces in its codes': () =>
    csv([
      head,
      ...withColumn(
        code,
        (cell, at) =>
          [
            ` ${cell.replace('H', 'Н').replaceAll('-', '–')} `,
            cell.toLowerCase(),
            cell.replaceAll('-', ' - '),
            cell,
          ][at]!,
      ),
    ]),
  'the sync JSON': () => JSON.stringify(sync),
  'the sync JSON as text in a message, zipped in a folder': () =>
    zipOf({ 'data/': '', 'data/ho-so.json': JSON.stringify({ message: JSON.stringify(sync) }) }),
  'the sync JSON as text in a text, with a mark in front': () =>
    `\ufeff${JSON.stringify({ message: JSON.stringify({ message: JSON.stringify(sync) }) })}`,
  'the sync JSON with numbers and nothing for nothing': () =>
    JSON.stringify({
      ...sync,
      data: sync.data.map((each) => ({
        ...each,
        NgayTiepNhan: Number(each.NgayTiepNhan),
        TrangThaiHoSo: Number(each.TrangThaiHoSo),
        NgayTra: each.NgayTra || null,
      })),
    }),
  'a workbook in a zip from a Mac': () =>
    zipOf({ '__MACOSX/._a.xlsx': 'x', 'a.xlsx': sheet([head, ...list]) }),
};

const read = (content: Buffer | string) => readRegister(Buffer.from(content as string));

describe('the same four dossiers are read from a file with', () => {
  test.each(Object.keys(files))('%s', async (name) => {
    const plain = await read(csv([head, ...list]));
    expect(plain.records).toHaveLength(4);
    const file = await read(files[name]!());
    expect(file.refused).toEqual([]);
    expect(file.read).toBe(4);
    expect(file.records).toEqual(plain.records);
  });
});

describe('what could be read two ways is refused', () => {
  const refusals: [what: string, rows: Row[], refused: string[]][] = [
    [
      'dates of an American Windows',
      dated((day, month, year, time) => `${+month}/${+day}/${year} ${halfDay(time, ['AM', 'PM'])}`),
      ['date-impossible'],
    ],
    [
      'a due date with its postponement',
      withColumn(8, (cell) => `${cell} (gia hạn đến 15/07/2025)`),
      ['two-dates'],
    ],
    [
      'the time left in the place of the state',
      withColumn(11, () => 'Đúng hạn'),
      ['status-unknown'],
    ],
    [
      'procedures written once for several rows',
      withColumn(title, (cell, at) => (at % 2 ? null : cell)),
      ['procedure-missing'],
    ],
  ];
  test.each(refusals)('%s', async (_, rows, refused) => {
    const file = await read(csv([head, ...rows]));
    expect([...new Set(file.refused.map((each) => each.code))]).toEqual(refused);
    expect(file.read).toBe(4);
  });
});
