import { describe, expect, it } from 'vitest';
import { parseVocabulary } from '@motcua/sdk/search';
import { readGuides } from '../../src/catalogue/guide-loader.ts';
import { openingFailure } from '../../src/cli/failure.ts';

const failureOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return openingFailure(error);
  }
  throw new Error('nothing was wrong');
};

describe('a file of the ward’s own that can’t be used', () => {
  it('is named with the place and the reason: words for the search', () => {
    const wrong = { format: 1, names: [{ codes: ['9.99'], names: ['giấy'] }] };
    const failure = failureOf(() => parseVocabulary(wrong));
    expect(failure?.text.vi).toContain('data/vocabulary.json');
    expect(failure?.text.vi).toContain('names[0].codes[0]: must be a national code');
    expect(failure?.text.en).toContain('names[0].codes[0]');
  });

  it('is named with the place and the reason: a guide', () => {
    const failure = failureOf(() => readGuides({ 'ho-tich.json': '{' }, []));
    expect(failure?.text.vi).toContain('data/guides');
    expect(failure?.text.vi).toContain('ho-tich.json: is not JSON');
  });
});
