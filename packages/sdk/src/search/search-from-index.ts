import { begunNamesOf } from './begun-names.ts';
import { clausesOf } from './clauses.ts';
import { indexCodes } from './code-query.ts';
import { confidenceOf } from './confidence.ts';
import type { IndexData } from './index-data.ts';
import { exactNamesOf } from './exact-names.ts';
import { indexNames, isOutside, outsideAt } from './name-index.ts';
import { withBegun, withTopic, type Met } from './met.ts';
import { nameTextsOf, textWords } from './name-texts.ts';
import { nearNamesOf } from './near-names.ts';
import { outsideOf } from './outside.ts';
import { readerOf, type Reading } from './readings.ts';
import { topicsOf } from './topics.ts';
import type { Elsewhere, ProcedureSearch } from './types.ts';
import { weigherOf, type Weighed } from './weigh-owners.ts';

/** Where no word of an exact name is known, and for the office of a query that says more. */
const leastScore = 0.6;
/** Of the best one’s score; what is under it is not what was asked for. */
const leastOfBest = 0.55;
/** Of a name of what another office does: with less, the ward’s own procedures are shown. */
const leastOfOffice = 0.7;
/** What the most needed procedure has over one that few need. */
const mostForCommon = 0.05;
const defaultLimit = 10;

/** What a query, or a part of it, is answered with. */
interface Asking {
  met: readonly Met[];
  elsewhere: Elsewhere | null;
  /** Whose matter it likely is where the ward’s best was met too little beside it. */
  refusedFor?: Elsewhere | null;
}

/**
 * A search over data from `toIndexData`.
 *
 * @example
 * ```ts
 * const search = searchFromIndex(await (await fetch('/tim-kiem.json')).json());
 * search('giay doc than').hits[0]?.code; // '1.004873'
 * ```
 */
export const searchFromIndex = (data: IndexData): ProcedureSearch => {
  const index = indexNames(data);
  const read = readerOf(data, index);
  const weigh = weigherOf(data, index);
  const texts = nameTextsOf(index.names);
  const exactly = exactNamesOf(texts);
  const isMeant = confidenceOf(index);
  const rank = new Map(data.common.map((place, at) => [place, at]));
  const rankOf = (owner: number): number => rank.get(owner) ?? data.common.length;
  const begunBy = begunNamesOf(index, texts, rankOf);
  const nearBy = nearNamesOf(index, texts, rankOf);
  const { isOfPapers, isSure, isOffice } = outsideOf(data, index);
  const clausesIn = clausesOf(data);
  const findCodes = indexCodes(data.procedures, rankOf);
  const topicOf = topicsOf(data, rankOf, index.fillers);
  const ofCommon = (owner: number): number =>
    mostForCommon * (rankOf(owner) / Math.max(1, data.common.length));

  const officeOf = (outside: Weighed & { owner: number }): Elsewhere | null =>
    isSure(outside) ? (data.elsewhere[outsideAt(outside.owner)]?.[0] ?? null) : null;
  /** The last word is one that names hold: it may be whole. */
  const isWord = (reading: Reading | undefined): boolean =>
    index.folded.has(reading?.words.at(-1)?.plain ?? '');

  const ask = (query: string): Asking => {
    const readings = read(query);
    const topic = topicOf(query, readings);
    const weighed = weigh(readings);
    const itself = new Set<number>();
    for (const [owner, { worth, isWhole, name }] of exactly(query)) {
      const score = (weighed.get(owner)?.score ?? leastScore) + worth;
      weighed.set(owner, { score, whole: 1, name });
      if (isWhole) itself.add(owner);
    }
    const ranked = [...weighed]
      .map(([owner, each]) => ({ ...each, owner, score: each.score * (1 - ofCommon(owner)) }))
      .sort((one, other) => other.score - one.score || rankOf(one.owner) - rankOf(other.owner));
    const own = ranked.filter(({ owner }) => !isOutside(owner));
    const isAnyPaper = isOfPapers(query);
    const outside = ranked.find(
      ({ owner }) => isOutside(owner) && (!isAnyPaper || !isOffice(owner) || itself.has(owner)),
    );
    const best = own[0];
    const isKnown = best !== undefined && isMeant(best, best.owner, outside?.score ?? 0);
    const isAlone = textWords(query).length === 1;
    const typed = readings.find(({ isOpen }) => isOpen || isAlone);
    const isOneWord = isAlone && typed?.words.length === 1;
    const begun = typed !== undefined && (isOneWord || !isKnown) ? begunBy(typed) : [];
    const isBegun = begun[0] !== undefined && !isOutside(begun[0].owner);
    const isElsewhere =
      outside !== undefined &&
      outside.score > (best?.score ?? 0) &&
      outside.score >= leastScore &&
      (outside.whole >= leastOfOffice || !isKnown) &&
      (!isBegun || itself.has(outside.owner) || (!isOneWord && isWord(typed)));
    if (isElsewhere && !topic?.isWhole) return { met: [], elsewhere: officeOf(outside) };
    const meant =
      isKnown && !isElsewhere
        ? own
            .filter(({ score }) => score >= best.score * leastOfBest)
            .map(({ owner, score, name }) => ({ owner, score: Math.min(1, score), why: name.why }))
        : [];
    const met = isBegun
      ? withBegun(
          meant,
          begun.filter(({ owner }) => !isOutside(owner)),
          itself,
        )
      : meant;
    const found = topic === null ? met : withTopic(met, topic, itself);
    if (found.length > 0) return { met: found, elsewhere: null };
    const near = nearBy(readings);
    if (near.length > 0) return { met: near, elsewhere: null };
    const isRefused = best !== undefined && !isKnown && isMeant(best, best.owner, 0);
    const isNamed =
      outside !== undefined && outside.score >= leastScore && outside.whole >= leastOfOffice;
    return {
      met: [],
      elsewhere: null,
      refusedFor: isRefused && isNamed ? officeOf(outside) : null,
    };
  };

  return (query, { limit = defaultLimit } = {}) => {
    const byCode = findCodes(query);
    if (byCode !== null) return { hits: byCode.slice(0, limit), elsewhere: null };
    const whole = ask(query);
    const { asked, joined } = clausesIn(query);
    // Another office may well be what it is for; but `mua nhà xong sang tên` is that office's matter.
    const clauses = whole.elsewhere === null ? [...asked, ...joined] : asked;
    let { met } = whole;
    for (const clause of clauses) {
      if (met.length > 0) break;
      met = ask(clause).met;
    }
    const hits = met
      .slice(0, limit)
      .map(({ owner, score, why }) => ({ code: data.procedures[owner]![0], score, why }));
    return {
      hits,
      elsewhere: met.length > 0 ? null : (whole.elsewhere ?? whole.refusedFor ?? null),
    };
  };
};
