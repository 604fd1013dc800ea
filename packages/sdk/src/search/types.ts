import type { Bilingual } from './vocabulary.ts';

/** What the search needs of a procedure; a {@link Procedure} of the contract is one. */
export interface SearchableProcedure {
  /** National code without suffix. */
  code: string;
  /** Official title. */
  title: string;
  /** Title of its field: whoever types that finds the procedures of the field. */
  field?: string | undefined;
  /** Former codes that lead to this procedure. */
  aliases?: readonly string[] | undefined;
}

/** What of a procedure the query met: its code, title, field, a plain name of the vocabulary or a topic of it. */
export interface SearchReason {
  kind: 'code' | 'title' | 'name' | 'field' | 'topic';
  /** The code, title, name or topic, as it is written there. */
  text: string;
}

/** A procedure that was found. */
export interface SearchHit {
  /** National code of the procedure. */
  code: string;
  /** From 0 to 1; comparable within one answer only. */
  score: number;
  why: SearchReason;
}

/** Who does what the ward does not do. */
export interface Elsewhere {
  /** The office that decides. */
  office: Bilingual;
  /** One sentence that says so. */
  why: Bilingual;
  /** National codes of what the ward itself does towards it, as certifying the contract; mostly none. */
  codes: readonly string[];
}

/** What was found, or who else does it. */
export interface SearchAnswer {
  /** Best first; empty where nothing fits. */
  hits: SearchHit[];
  /** Set, with no hits beside it, where another office does what was asked for. */
  elsewhere: Elsewhere | null;
}

/** Of one query. */
export interface SearchOptions {
  /** Most hits to give, 10 without it. */
  limit?: number;
}

/** Finds procedures by whatever people type. Never throws, whatever the query holds. */
export type ProcedureSearch = (query: string, options?: SearchOptions) => SearchAnswer;
