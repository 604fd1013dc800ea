import type { ReportFacts } from '../facts.ts';
import { apologies } from './apologies.ts';
import { changes } from './changes.ts';
import { closing } from './closing.ts';
import { completeness } from './completeness.ts';
import type { Finding, Written } from './finding.ts';
import { names } from './names.ts';
import { numbering } from './numbering.ts';
import { numbersTold } from './numbers-told.ts';
import { personal } from './personal.ts';
import { ratings } from './ratings.ts';
import { sums } from './sums.ts';

const order = { error: 0, question: 1, note: 2 };

/** Everything that is to be looked at before a report is issued, what forbids it first. */
export const lint = (
  written: Written,
  facts: Pick<ReportFacts, 'apologies' | 'config' | 'statistics' | 'previous' | 'text'>,
): Finding[] =>
  [
    ...completeness(written, facts),
    ...numbering(written),
    ...sums(written),
    ...numbersTold(written, facts),
    ...names(written, facts),
    ...personal(written, facts),
    ...changes(written, facts),
    ...closing(written, facts),
    ...apologies(facts),
    ...ratings(facts),
  ].sort((a, b) => order[a.level] - order[b.level]);
