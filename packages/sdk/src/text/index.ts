export * from './fold.ts';
export * from './tidy.ts';
export { latinLetters } from './look-alikes.ts';
export * from './format.ts';
export { isFoldedSyllable, isSyllable, type ToneStyle } from './syllable.ts';
export { mendLetters } from './mend-letters.ts';
export { placeTone } from './place-tone.ts';
export { readTyping, repairTyping, type TypingReading } from './repair-typing.ts';
export { splitGlued } from './split-glued.ts';
