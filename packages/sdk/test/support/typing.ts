/** What fingers do for one syllable: letters, the keys that mark them, the key of the tone. */
export interface Typist {
  /** Keys of the marked letters. */
  marks: Record<string, string>;
  /** Keys of the tones, in the order sắc, huyền, hỏi, ngã, nặng. */
  tones: string;
  /** Whether the tone is typed after the last vowel or after everything. */
  tone: 'after-vowel' | 'last';
  /** Whether the marks are typed after everything too. */
  marksLast?: boolean;
}

const toneMarks = '\u0301\u0300\u0309\u0303\u0323';
const letter = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };

const telex = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd', ươ: 'uow' };
const vni = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9', ươ: 'uo7' };

export const typists: Record<string, Typist> = {
  'Telex, tone last': { marks: telex, tones: 'sfrxj', tone: 'last' },
  'Telex, tone after the vowel': { marks: telex, tones: 'sfrxj', tone: 'after-vowel' },
  'Telex, both horns typed': { marks: { ...telex, ươ: 'uwow' }, tones: 'sfrxj', tone: 'last' },
  'Telex, w for ư': { marks: { ...telex, ư: 'w', ươ: 'wow' }, tones: 'sfrxj', tone: 'last' },
  'VNI, tone last': { marks: vni, tones: '12345', tone: 'last' },
  'VNI, tone after the vowel': { marks: vni, tones: '12345', tone: 'after-vowel' },
  'VNI, marks and tone last': { marks: vni, tones: '12345', tone: 'last', marksLast: true },
  'Telex letters, VNI tones': { marks: telex, tones: '12345', tone: 'last' },
};

/** The keys that a typist presses for a syllable in lower case. */
export const keysOf = (syllable: string, { marks, tones, tone, marksLast }: Typist): string => {
  const decomposed = syllable.normalize('NFD');
  const mark = [...toneMarks].findIndex((each) => decomposed.includes(each));
  const toneKey = mark < 0 ? '' : tones[mark]!;
  const bare = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  const parts = bare.match(/ươ|./gu)!;
  const late = marksLast
    ? parts.map((part) => (part === 'ươ' ? '7' : (marks[part]?.slice(1) ?? ''))).join('')
    : '';
  const plain = (part: string) => [...part].map((one) => letter[one as 'ă'] ?? one).join('');
  const keys = parts.map((part) => (marksLast ? plain(part) : (marks[part] ?? part)));
  if (tone === 'after-vowel') {
    const last = parts.findLastIndex((part) => /[aăâeêioôơuưy]/.test(part));
    return keys.with(last, keys[last]! + toneKey).join('');
  }
  return keys.join('') + late + toneKey;
};
