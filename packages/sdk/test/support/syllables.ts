import { isSyllable, placeTone } from '../../src/text/index.ts';
import { rimes } from '../../src/text/rimes.ts';

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
  .split(' ')
  .concat('');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** A mark after the first vowel of a syllable; where it belongs is for `placeTone` to say. */
const withTone = (onset: string, rime: string, tone: string): string =>
  placeTone((onset + rime.slice(0, 1) + tone + rime.slice(1)).normalize('NFC'));

/** Every syllable that the rules of spelling allow, in the old style: more than there are in use. */
export const everySyllable: readonly string[] = [
  ...new Set(
    onsets.flatMap((onset) =>
      Object.values(rimes)
        .flatMap((set: ReadonlySet<string>) => [...set])
        .flatMap((rime) => tones.map((tone) => withTone(onset, rime, tone)))
        .filter(isSyllable),
    ),
  ),
];
