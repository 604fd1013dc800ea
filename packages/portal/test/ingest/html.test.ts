import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { dossier, head } from './support.ts';

const row = (cells: unknown[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${String(cell ?? '')}</${tag}>`).join('')}</tr>`;
const table = (...rows: string[]) => `<table border=1>${rows.join('\n')}</table>`;
const read = (html: string | Buffer) => readRegister(Buffer.from(html as string));
const codes = ({ records }: { records: { code: string }[] }) =>
  records.map(({ code }) => code.slice(-4));

describe('a web page called .xls is read', () => {
  const plain = table(row(head, 'th'), row(dossier(1)), row(dossier(2)));

  test.each([
    ['as a bare table', plain],
    ['with a head and a style', `<html><head><style>td {mso: "x"}</style></head>${plain}</html>`],
    ['with a document type', `<!DOCTYPE html><html><body>${plain}</body></html>`],
    ['as Office writes it', `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${plain}`],
    ['in capitals', plain.replace(/<\/?\w+/g, (tag) => tag.toUpperCase())],
    ['behind an XML declaration', `<?xml version="1.0"?><html>${plain}</html>`],
    ['with a title table', table(row(['Sổ theo dõi'])) + plain],
    ['without the end tags that may be left out', plain.replaceAll(/<\/t[hdr]>/g, '')],
    ['inside a table that lays out the page', table(row(['Sổ theo dõi']), row([plain]))],
    ['with line breaks and blanks in its tags', plain.replaceAll('<td>', '<td\n class="a > b" >')],
    [
      'in a form that ends before its table',
      `<form>${plain.replace('</table>', '</form></table>')}`,
    ],
    ['in a font that ends within it', `<font>${plain.replace('</tr>', '</tr></font>')}`],
    [
      'in boxes that its cells close',
      `<center><div>${plain.replace('</td>', '</div></center></td>').replaceAll('</td>', '</p></td>')}`,
    ],
    ['whose rows have no beginning', plain.replaceAll('<tr>', '')],
    ['with its head in a table apart', plain.replace('</tr>', '</tr></table><table>')],
    ['behind a table that nobody closed', `<table><tr><td>Sổ</td></tr>${plain}`],
    ['with comments', plain.replace('<tr>', '<!-- <table> --><tr>')],
  ])('%s', async (_, html) => {
    const file = await read(html);
    expect(file.kind).toBe('html');
    expect(codes(file)).toEqual(['0001', '0002']);
  });

  test('in UTF-16', async () => {
    const file = await read(Buffer.from(`\ufeff<meta charset="utf-16">${plain}`, 'utf16le'));
    expect(codes(file)).toEqual(['0001', '0002']);
  });

  test('with letters as numbers and as names', async () => {
    const numbered = (text: string) =>
      text.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)!};`);
    const html = numbered(plain).replaceAll('&#234;', '&ecirc;').replaceAll('&#193;', '&Aacute;');
    const file = await read(html);
    expect(file.records[0]?.procedureTitle).toBe('Thủ tục đăng ký kết hôn');
  });

  test('with markup in its cells, of which the text counts', async () => {
    const title = '<p class="x"><b>Chứng thực</b> &lt;bản sao&gt;&nbsp;&amp; chữ ký</p>';
    const file = await read(table(row(head), row(dossier(1, { 'Tên thủ tục': title }))));
    expect(file.records[0]?.procedureTitle).toBe('Chứng thực <bản sao> & chữ ký');
  });

  test('with cells that span', async () => {
    const heads = `<tr>${head.map((cell, at) => (at === 3 ? `<td rowspan=2>${cell}</td>` : `<td rowspan="2">${cell}</td>`)).join('')}</tr><tr></tr>`;
    const file = await read(
      table(`<tr><td colspan="8">Tháng 7 năm 2025</td></tr>`, heads, row(dossier(1))),
    );
    expect(codes(file)).toEqual(['0001']);
    expect(file.range).toEqual({ from: '2025-07-01', to: '2025-07-31' });
  });

  const stated = 'Từ ngày <b>01/07/2025</b> đến ngày 11/07/2025';
  test.each([
    ['in a heading', `<h2>SỔ THEO DÕI</h2><h3>${stated}</h3>${plain}`],
    ['in a paragraph of a page', `<html><body><p>Sổ</p><p>${stated}<br>In lúc 8:00</p>${plain}`],
    ['in a caption', plain.replace('<tr>', `<caption>${stated}</caption><tr>`)],
    ['in a table of its own', table(row(['SỔ THEO DÕI']), row([stated])) + plain],
    ['in a layout table', table(row([stated]), row([plain]))],
  ])('and the range of its dates %s', async (_, html) => {
    const file = await read(html);
    expect(codes(file)).toEqual(['0001', '0002']);
    expect(file.range).toEqual({ from: '2025-07-01', to: '2025-07-11' });
  });

  test('and no range of what nobody sees or what stands below', async () => {
    const hidden = `<script>"tháng 7 năm 2025"</script><style>/* tháng 7 năm 2025 */</style><!-- tháng 7 năm 2025 -->`;
    expect((await read(`${hidden}${plain}<p>Tháng 8 năm 2025</p>`)).range).toBeNull();
  });

  test('and cells under ones that reach over rows stand in their own columns', async () => {
    const [first, second] = [dossier(1), dossier(2)];
    const tall = `<tr>${first.map((cell, at) => `<td${at === 2 ? ' rowspan=2' : ''}>${String(cell ?? '')}</td>`).join('')}</tr>`;
    const file = await read(table(row(head), tall, row(second.toSpliced(2, 1))));
    expect(codes(file)).toEqual(['0001', '0002']);
    expect(file.records[1]?.procedureCode).toBe('1.000894');
  });

  test('unless it was cut off', async () => {
    await expect(read(plain.slice(0, -20))).rejects.toMatchObject({ code: 'damaged-workbook' });
    await expect(read(`${plain}<table><tr><td>`)).rejects.toMatchObject({
      code: 'damaged-workbook',
    });
  });

  test('and dates stay what they are, whatever the host takes them for', async () => {
    const file = await read(
      table(row(head), row(dossier(1, { 'Ngày tiếp nhận': '02/03/2025 08:07' }))),
    );
    expect(file.records[0]?.receivedAt.at).toBe(Date.parse('2025-03-02T08:07:00+07:00'));
  });
});
