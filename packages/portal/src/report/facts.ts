import type { ApologyList, Feedback, Provider, Open, Statistics } from '@motcua/sdk';
import type { WardConfig } from '../config/ward-config.ts';
import type { TextOfMonth } from './ward-text.ts';

/** Everything that a report is made from; nothing in it speaks of one dossier or one person. */
export interface ReportFacts {
  config: WardConfig;
  /** `yyyy-mm`. */
  month: string;
  /** Grouped by field. */
  statistics: Statistics;
  /** The same days of the month before. */
  previous: Statistics;
  apologies: ApologyList;
  /** Received in the period, oldest first. */
  feedback: Feedback[];
  /** Procedures on the portal today, by who handles them. */
  procedures: { provider: Open<Provider>; count: number }[];
  /**
   * Lines of the publication log in the period; `null` where the log begins after the period. What the log
   * began with, where it did so in the period, is no change of anything: it is told apart.
   */
  publications: { first: number; later: number } | null;
  text: TextOfMonth;
}
