import { describe, expect, it } from 'vitest';
import { termsByText } from '../../src/components/procedures/guide-terms.ts';
import { xmlText } from '../../src/components/shared/xml.ts';

const term = (vi: string, en: string) => ({
  name: { vi, en },
  meaning: { vi: 'Nghĩa.', en: 'Meaning.' },
});
const names = (placed: ReturnType<typeof termsByText>) =>
  placed.map((terms) => terms.map(({ name }) => name.vi));

describe('words of the office', () => {
  const terms = [term('hộ tịch', 'civil status'), term('cư trú', 'residence')];

  it('are explained where they are first met, once', () => {
    const texts = ['Đăng ký', 'Sổ Hộ tịch và cư trú', 'Nơi cư trú, hộ tịch'];
    expect(names(termsByText(terms, texts, false))).toEqual([[], ['hộ tịch', 'cư trú'], []]);
  });

  it('are not found inside other words', () => {
    expect(names(termsByText([term('di sản', 'estate')], ['di sảnh', 'di sản'], false))).toEqual([
      [],
      ['di sản'],
    ]);
  });

  it('met in other words stand at the head, and in a translation nowhere', () => {
    expect(names(termsByText(terms, ['a', 'b'], false))).toEqual([['hộ tịch', 'cư trú'], []]);
    expect(names(termsByText(terms, ['a', 'the residence'], true))).toEqual([[], ['cư trú']]);
  });
});

describe('a text in XML', () => {
  it('keeps its signs', () => {
    expect(xmlText(`a & b < c > "d" 'e'`)).toBe(
      'a &amp; b &lt; c &gt; &quot;d&quot; &apos;e&apos;',
    );
  });
});
