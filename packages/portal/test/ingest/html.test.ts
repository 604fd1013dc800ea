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

  test('and dates stay what they are, whatever the host takes them for', async () => {
    const file = await read(
      table(row(head), row(dossier(1, { 'Ngày tiếp nhận': '02/03/2025 08:07' }))),
    );
    expect(file.records[0]?.receivedAt.at).toBe(Date.parse('2025-03-02T08:07:00+07:00'));
  });
});
