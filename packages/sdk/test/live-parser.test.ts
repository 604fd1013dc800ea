import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createParser, type ServerEvent } from '../src/live/parser.ts';

type Said = ServerEvent | { retry: number } | 'comment';

const parse = (pieces: Uint8Array[], limit = Infinity): Said[] => {
  const said: Said[] = [];
  const push = createParser(
    {
      event: (event) => said.push(event),
      retry: (retry) => said.push({ retry }),
      comment: () => said.push('comment'),
    },
    limit,
  );
  pieces.forEach(push);
  return said;
};

/** The same rules in the words of the standard, over the whole text at once. */
const reference = (bytes: Uint8Array): Said[] => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, '');
  const said: Said[] = [];
  let fields: { data: string[]; type: string } = { data: [], type: '' };
  let id = '';
  for (const [, line] of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n)/g)) {
    const [, name, value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line!)!;
    if (line === '') {
      const data = fields.data.join('\n');
      if (fields.data.length > 0) said.push({ type: fields.type || 'message', data, id });
      fields = { data: [], type: '' };
    } else if (line!.startsWith(':')) said.push('comment');
    else if (name === 'data') fields.data.push(value);
    else if (name === 'event') fields.type = value;
    else if (name === 'id' && !value.includes('\u0000')) id = value;
    else if (name === 'retry' && /^[0-9]+$/.test(value)) said.push({ retry: Number(value) });
  }
  return said;
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const each = (bytes: Uint8Array) => Array.from(bytes, (byte) => Uint8Array.of(byte));

const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '  two',
    ':',
    'a: b',
    '12',
    '007',
    '1.5',
    '\u0000',
    '\uFEFF',
    'Đông Hải 😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const line = fc
  .record({
    name: fc.constantFrom(
      'data',
      'data',
      'data',
      'event',
      'id',
      'retry',
      'Data',
      'x',
      '',
      '\uFEFFdata',
    ),
    colon: fc.constantFrom(':', ': ', ''),
    value,
  })
  .map(({ name, colon, value: text }) => (colon ? name + colon + text : name));
const end = fc.constantFrom('\n', '\r', '\r\n');
const stream = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF'),
    fc.array(fc.tuple(fc.oneof(line, line, fc.constant('')), end), { maxLength: 25 }),
    value,
  )
  .map(([mark, lines, tail]) => bytesOf(mark + lines.flat().join('') + tail));

test('the same events are heard however the bytes are cut', () => {
  const cuts = fc.array(fc.nat(), { maxLength: 12 });
  fc.assert(
    fc.property(stream, cuts, (bytes, at) => {
      const places = at.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
      const pieces = [0, ...places].map((from, index) =>
        bytes.subarray(from, places[index] ?? bytes.length),
      );
      const expected = reference(bytes);
      expect(parse(pieces)).toEqual(expected);
      expect(parse(each(bytes))).toEqual(expected);
      expect(parse([bytes])).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['data: a\r\ndata: b\r\n\r\n', [{ type: 'message', data: 'a\nb', id: '' }]],
  ['\uFEFFdata:x\r\r', [{ type: 'message', data: 'x', id: '' }]],
  ['id: 7\n\ndata: x\n\n', [{ type: 'message', data: 'x', id: '7' }]],
  ['id: 7\0\ndata:\n\n', [{ type: 'message', data: '', id: '' }]],
  ['event: other\n\ndata: x\n\n', [{ type: 'message', data: 'x', id: '' }]],
  [': beat\n\nretry: 5000\nretry: soon\n\n', ['comment', { retry: 5000 }]],
  ['data: never ended\n', []],
] as const)('%j is what the standard says', (text, said) => {
  expect(parse(each(bytesOf(text)))).toEqual(said);
});

test('a lone CR ends its line at once, before it is known what follows', () => {
  expect(parse([bytesOf('data: x\r\r')])).toHaveLength(1);
});

test('an event that never ends is refused at its limit, in one line or in many', () => {
  for (const piece of ['data: ' + 'x'.repeat(50), 'data: ' + 'x'.repeat(50) + '\n']) {
    const push = createParser({ event: () => {}, retry: () => {}, comment: () => {} }, 1000);
    let pieces = 0;
    while (push(bytesOf(piece))) pieces += 1;
    expect(pieces).toBeLessThan(20);
  }
});
