const words =
  // English words that are also Telex keys of a Vietnamese syllable.
  'af air airs ar arm arms as asc asks ass bar barn bars bas bee been beer bees bef best bis ' +
  'bits boom boos boost boot boots born bow box boys buf bus buses but buts bye cans caps car ' +
  'cars cast cats chair char charm chars chips coms corn cos cost cow cows cups cuts das days ' +
  'dee deep deer def deps der des dest dir dist docs does dogs doom door doors dos dots down ' +
  'dust eef ef es ever ex exe far gaps gas gasps gems gets gif goes gown gps guns hair hams ' +
  'haram hard harm has hast hats her hers hex his hits hoops hops horn host hosts hours how if ' +
  'ios is its keen keeps keys last lax lee les lets list lists loans loom loops los lost lot ' +
  'lots low lux maps mars mas max meet meets mist mix mom moms moo moon moor most must nest ' +
  'nets noon nor norm now oas of ones oops ops or os our own owns ox pair pairs param past peer ' +
  'peers pens per pest pets pieces pins pops pos post posts pow pus puts queen quest queues ref ' +
  'res rest room rooms roost roots row rows runs rust sans saw sax says see seem seems seen ' +
  'sees sense sets sex sir six songs sons soon sos sow suf sums tar tars tax tee teen teens ' +
  'tens term test tests themes this thus tier tins tips toes too took tool tools toons toos ' +
  'tops tow town toys tree trees trims trust turn twin two ups urn us vans var vow vows was ' +
  'west win worn wrong xor ' +
  // Borrowed words that would fall into Vietnamese syllables.
  'auto camera canon case casino code combo container data date demo email file game gmail ' +
  'google home internet karaoke like line logo make media menu mobile model note online phone ' +
  'photo radio remote robot sale server size tango taxi tele telex time tivi top unicode vani ' +
  'video visa wifi zalo';

/** Words that nobody who writes them means as Vietnamese. */
export const foreignWords: ReadonlySet<string> = /* @__PURE__ */ new Set(words.split(' '));
