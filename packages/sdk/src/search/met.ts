import type { Topic } from './topics.ts';
import type { SearchReason } from './types.ts';

/** A procedure that only its field or a topic speaks for. */
const ofTopic = 0.9;

/** What was met, by its place: a procedure, or below zero what is not the ward’s. */
export interface Met {
  owner: number;
  score: number;
  why: SearchReason;
}

/** Each owner once, where it stands first; a score is at most the one before it. */
const inOrder = (all: readonly Met[]): Met[] => {
  const seen = new Set<number>();
  let most = 1;
  return all
    .filter(({ owner }) => !seen.has(owner) && seen.add(owner))
    .map((each) => ({ ...each, score: (most = Math.min(most, each.score)) }));
};

/**
 * What was met and what else belongs to the topic, each once: what has the very name of the topic first; where
 * the topic is all that was said, then the topic, else what was met.
 */
export const withTopic = (
  met: readonly Met[],
  topic: Topic,
  itself: ReadonlySet<number>,
): Met[] => {
  const first = topic.isWhole ? met.filter(({ owner }) => itself.has(owner)) : met;
  const score = Math.min(ofTopic, ...first.map((each) => each.score));
  const all = [
    ...first,
    ...topic.places.map((owner) => ({ owner, score, why: topic.why })),
    ...met.map((each) => ({ ...each, score: Math.min(each.score, score) })),
  ];
  return inOrder(all);
};

/** What may be meant by what is being typed, behind what has that very name, and before what it may mean otherwise. */
export const withBegun = (
  met: readonly Met[],
  begun: readonly Met[],
  itself: ReadonlySet<number>,
): Met[] => {
  const named = met.filter(({ owner }) => itself.has(owner));
  return inOrder([...named, ...begun, ...met]);
};
