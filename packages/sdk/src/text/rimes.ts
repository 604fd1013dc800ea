import { fold } from './fold.ts';

/** Rimes as they are spelt without a tone, by the onsets that they may follow. */
export interface Rimes {
  /** After every onset. */
  plain: ReadonlySet<string>;
  /** With the rounding medial, spelt `o` or `u`; never after lips have closed (`b m p ph v`). */
  rounded: ReadonlySet<string>;
  /** After `qu`, whose `u` is the medial. */
  afterQu: ReadonlySet<string>;
  /** After a `g` that stands for `gi`. */
  afterG: ReadonlySet<string>;
  /** Without an onset. */
  bare: ReadonlySet<string>;
}

const setsOf = (texts: Record<keyof Rimes, string>): Rimes =>
  Object.fromEntries(
    Object.entries(texts).map(([place, text]) => [place, new Set(text.split(' '))]),
  ) as unknown as Rimes;

const foldEach = (texts: Record<keyof Rimes, string>): Record<keyof Rimes, string> =>
  Object.fromEntries(Object.entries(texts).map(([place, text]) => [place, fold(text)])) as Record<
    keyof Rimes,
    string
  >;

const written: Record<keyof Rimes, string> = {
  plain:
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  rounded:
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
    'uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
  afterQu:
    'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây ' +
    'e en eo et ê êch ên ênh êt êu i it ôc ơ y ych yên yêt ynh yt',
  afterG: 'i in iêc iêng',
  bare: 'yêm yên yêng yêt yêu',
};

export const rimes = /* @__PURE__ */ setsOf(written);

/** The same without any mark: `uong` for `uông` and `ương`. */
export const foldedRimes = /* @__PURE__ */ setsOf(foldEach(written));
