import type { Language } from '@motcua/sdk/text';

/** One text in both languages of the portal. */
export type Said = Readonly<Record<Language, string>>;

/** How a paper is given: filled in, handed in for good, shown and taken home, or left as a copy. */
export const paperForms = ['form', 'hand-in', 'show', 'copy', 'copy-and-show'] as const;

/** One line of the checklist. */
export interface GuidePaper extends Said {
  /** `null` where it is not surely known. */
  as: (typeof paperForms)[number] | null;
  /** The case in which it is needed; `null`: always. */
  when: Said | null;
  /** Said when the officer can find it in a register, so that it need not be brought. */
  lookUp: Said | null;
}

/** Official jargon in words that a tired person understands. */
export interface GuideTerm {
  name: Said;
  meaning: Said;
}

/**
 * What a procedure is for and what to bring, in plain words. Fees, time limits, channels and legal basis
 * are not here: they are the catalogue's.
 */
export interface Guide {
  /** National code without suffix. */
  code: string;
  /** One sentence. */
  purpose: Said;
  bring: GuidePaper[];
  whoMayFile: Said[];
  /** At most three. */
  goodToKnow: Said[];
  /** The jargon of the title and of these texts, in the order in which it is met. */
  terms: GuideTerm[];
  /** `false`: the official list may hold more, and the page must point to it. */
  complete: boolean;
  /** Local date on which somebody compared the text with the facts, `yyyy-mm-dd`. */
  reviewed: string;
}
