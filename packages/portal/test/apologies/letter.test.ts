import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../motcua.config.ts';
import { draftLetter } from '../../src/apologies/draft.ts';
import { letterDocx } from '../../src/apologies/letter-docx.ts';
import { letterHtml } from '../../src/apologies/letter-html.ts';
import { letterText, type LetterText } from '../../src/apologies/letter-text.ts';
import { signLetter } from '../../src/apologies/sign.ts';
import type { KnownLetter } from '../../src/store/letters.ts';
import { on, openDesk, record, ward, type Desk } from '../support/taking.ts';
import { by } from './support.ts';

let desk: Desk;
let drafted: KnownLetter;
let signed: KnownLetter;

const textOf = async (letter: KnownLetter): Promise<LetterText> => {
  const dossier = await desk.store.snapshot((store) => store.dossier(ward, record(1).code));
  return letterText(letter, dossier!, config);
};

/** One part of a package, by the directory at the end of the archive. */
const partOf = (archive: Uint8Array, name: string): string => {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = bytes.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + size)).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no ${name}`);
};

const plain = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

beforeAll(async () => {
  desk = await openDesk();
  await desk.take(
    { records: [record(1, { unit: 'Phòng <Văn hóa> & Xã hội' })] },
    { asOf: on('2025-08-01') },
  );
  const dossier = record(1).code;
  drafted = (
    await desk.store.atomically((store) =>
      draftLetter(store, { dossier, newDue: '2025-08-06' }, by('2025-08-01T15:00')),
    )
  ).letter;
  signed = (
    await desk.store.atomically((store) =>
      signLetter(store, 1, { number: '12/TXL-UBND', office: 'Chủ tịch' }, by('2025-08-01T16:00')),
    )
  ).letter;
});
afterAll(() => desk.close());

/** What the official form asks for. */
const asked = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'PHƯỜNG ĐÔNG HẢI',
  'Số: 12/TXL-UBND',
  'Đông Hải, ngày 01 tháng 8 năm 2025',
  'Kính gửi: …',
  'Ngày 01/08/2025',
  'H24.113-250801-0001',
  '17:00 ngày 04/08/2025',
  'Phòng <Văn hóa> & Xã hội',
  'chưa được giải quyết xong trong thời hạn đã hẹn',
  'ngày 06 tháng 8 năm 2025',
  'CHỦ TỊCH',
];

describe('a letter for the applicant', () => {
  it('as DOCX holds all that the official form asks for', async () => {
    const text = plain(partOf(await letterDocx(await textOf(signed)), 'word/document.xml'));
    for (const part of asked) expect(text).toContain(part);
  });

  it('as a page to print holds the same, and nothing of it is read as markup', async () => {
    const html = letterHtml(await textOf(signed));
    expect(html).toContain('Phòng &lt;Văn hóa&gt; &amp; Xã hội');
    for (const part of asked) expect(plain(html)).toContain(part);
    expect(html).not.toMatch(/<script|https?:/);
  });

  it('leaves number, date and office of a draft to be filled in, and the addressee always', async () => {
    const text = await textOf(drafted);
    expect(text.number).toMatch(/^Số: …+\/…+$/);
    expect(text.placeAndDate).toMatch(/^Đông Hải, ngày …+ tháng …+ năm …+$/);
    expect([text.office, text.addressee]).toEqual([
      expect.stringMatching(/^…+$/) as string,
      expect.stringMatching(/^Kính gửi: …+$/) as string,
    ]);
  });

  it('prints no made-up telephone', async () => {
    expect(JSON.stringify(await textOf(signed))).not.toContain('0225');
  });
});
