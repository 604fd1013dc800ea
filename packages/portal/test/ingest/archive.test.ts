import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { listZip } from '../../src/ingest/readers/zip.ts';
import { fixture, fixtureFiles } from './support.ts';
import { zipOf } from '../support/zip-writer.ts';

const csv = fixture('ket-xuat-2025-07.csv');

describe('a zip with one file in it is read as that file', () => {
  test.each(fixtureFiles)('%s', async (name) => {
    const zipped = await readRegister(zipOf({ [name]: fixture(name) }));
    expect(zipped).toEqual(await readRegister(fixture(name)));
  });

  test('whatever systems put beside it', async () => {
    const bytes = zipOf({
      'tháng 7/': '',
      '__MACOSX/tháng 7/._a.csv': 'x',
      '.DS_Store': 'x',
      'tháng 7/Thumbs.db': 'x',
      'tháng 7/a.csv': csv,
    });
    expect((await readRegister(bytes)).records).toHaveLength(90);
  });
});

test.each([
  ['a\\b\\x.csv', {}],
  ['a\\x.csv', { 'a\\': '' }],
])('a zip whose paths are written %s is read', async (path, others) => {
  expect((await readRegister(zipOf({ ...others, [path]: csv }))).records).toHaveLength(90);
});

describe('a gzip', () => {
  test('is read as the file in it', async () => {
    expect(await readRegister(gzipSync(csv))).toEqual(await readRegister(csv));
  });

  test.each<[string, string, () => Buffer]>([
    ['with a gzip', 'archive-nested', () => gzipSync(gzipSync(csv))],
    ['with a zip', 'archive-nested', () => gzipSync(zipOf({ 'a.csv': csv }))],
    [
      'with a tar',
      'archive',
      () => gzipSync(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar')])),
    ],
    ['that was cut off', 'damaged-archive', () => gzipSync(csv).subarray(0, 500)],
    ['of absurd ratio', 'unpacks-too-large', () => gzipSync(Buffer.alloc(30_000_000))],
    ['that holds gigabytes', 'unpacks-too-large', () => gzipSync(Buffer.alloc(130_000_000))],
  ])('%s is refused', async (_, code, bytes) => {
    await expect(readRegister(bytes())).rejects.toMatchObject({ code });
  });
});

/** Both entries of the directory point at the same bytes. */
const overlapping = (): Buffer => {
  const bytes = zipOf({ 'a.csv': csv, '.DS_Store': csv });
  const second = bytes.indexOf('PK\x01\x02', bytes.indexOf('PK\x01\x02') + 4);
  bytes.writeUInt32LE(10, second + 42);
  return bytes;
};

describe('a zip is refused', () => {
  test.each<[string, string, () => Buffer]>([
    ['with several files', 'archive-several', () => zipOf({ 'a.csv': csv, 'b.csv': csv })],
    ['with nothing', 'archive', () => zipOf({ 'a/': '' })],
    ['with a zip', 'archive-nested', () => zipOf({ 'a.zip': zipOf({ 'a.csv': csv }) })],
    ['with a gzip', 'archive-nested', () => zipOf({ a: Buffer.from('1f8b0800', 'hex') })],
    [
      'with a letter',
      'unknown-kind',
      () => zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }),
    ],
    ['with a way up', 'archive-tricks', () => zipOf({ '../a.csv': csv })],
    ['with a way up within', 'archive-tricks', () => zipOf({ 'a/../../a.csv': csv })],
    ['with a path from the root', 'archive-tricks', () => zipOf({ '/etc/a.csv': csv })],
    ['with a path of Windows', 'archive-tricks', () => zipOf({ 'C:\\a.csv': csv })],
    ['with a way up of Windows', 'archive-tricks', () => zipOf({ '..\\a.csv': csv })],
    ['with a path from the root of Windows', 'archive-tricks', () => zipOf({ '\\a.csv': csv })],
    ['whose parts overlap', 'archive-tricks', overlapping],
    [
      'that declares too much',
      'unpacks-too-large',
      () => zipOf({ 'a.csv': csv }, { declare: 900_000_000 }),
    ],
    ['that was cut off', 'damaged-archive', () => zipOf({ 'a.csv': csv }).subarray(0, 500)],
    [
      'whose file is damaged',
      'damaged-archive',
      () => {
        const bytes = zipOf({ 'a.csv': csv });
        bytes[200]! ^= 0xff;
        return bytes;
      },
    ],
    [
      'that declares too little',
      'damaged-archive',
      () => zipOf({ 'a.csv': csv }, { declare: 100 }),
    ],
    [
      'that unpacks to a thousandfold',
      'unpacks-too-large',
      () => zipOf({ 'a.csv': Buffer.alloc(30_000_000, 0x20) }),
    ],
    [
      'with another picture in it',
      'image',
      () => zipOf({ 'a.csv': Buffer.from('89504e470d0a1a0a', 'hex') }),
    ],
  ])('%s: %s', async (_, code, bytes) => {
    await expect(readRegister(bytes())).rejects.toMatchObject({ name: 'UnreadableFile', code });
  });
});

describe('the list of a zip is refused before it is kept', () => {
  test.each<[string, string, () => Buffer]>([
    ['with a name that is no path', 'archive-tricks', () => zipOf({ ['a'.repeat(1001)]: csv })],
    [
      'with thousands of parts',
      'unpacks-too-large',
      () => zipOf(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.csv`, '']))),
    ],
  ])('%s: %s', (_, code, bytes) => {
    expect(() => listZip(bytes())).toThrow(expect.objectContaining({ code }));
  });
});
