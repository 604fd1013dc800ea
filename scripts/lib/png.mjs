import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_LENGTH = 8;

/** Packs a PNG as tightly as zlib can: browsers hurry when they write one. Pixels stay the same. */
export function repackPng(png) {
  const before = [];
  const pixels = [];
  let after = Buffer.alloc(0);
  for (let at = SIGNATURE_LENGTH; at < png.length;) {
    const length = png.readUInt32BE(at);
    const end = at + 12 + length;
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      pixels.push(png.subarray(at + 8, at + 8 + length));
    } else if (pixels.length === 0) before.push(png.subarray(at, end));
    else after = Buffer.concat([after, png.subarray(at, end)]);
    at = end;
  }
  const packed = deflateSync(inflateSync(Buffer.concat(pixels)), { level: 9, memLevel: 9 });
  return Buffer.concat([
    png.subarray(0, SIGNATURE_LENGTH),
    ...before,
    chunk('IDAT', packed),
    after,
  ]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

/** The check sum of PNG chunks. */
function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
