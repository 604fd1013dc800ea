import type { Strings } from '../vi.ts';

/** The publication log. */
export const catalogue: Strings['catalogue'] = {
  title: 'Publication log of procedures',
  description: (ward) =>
    `The procedures that ${ward} posted, changed and took down, quarter by quarter; also as CSV.`,
  quarter: (number, year) => `Quarter ${number} of ${year}`,
  empty: 'No procedure was posted, changed or taken down in this quarter.',
  beforeLog: (since) => `The log begins at ${since}. Nothing was recorded before.`,
  noLog: 'The log has no lines yet.',
  total: (count) => `Entries in this quarter: ${count}.`,
  kinds: {
    posted: 'Posted',
    changed: 'Changed',
    withdrawn: 'Taken down',
    replaced: 'Replaced by another code',
  },
  fields: {
    title: 'Title',
    field: 'Field',
    provider: 'Who provides it',
    aliases: 'Older codes',
    channels: 'Ways to file',
    timeLimits: 'Time limit',
    fees: 'Fee',
    localRules: 'Rules of the city',
    subjects: 'Who it is for',
    results: 'Result',
    paperCount: 'Number of papers',
    legalBasis: 'Legal basis',
    decision: 'Decision that published it',
    officialUrl: 'Page on the National Public Service Portal',
  },
  none: 'not published',
  nothing: 'none',
  changedFrom: (before, after) => `${before} → ${after}`,
  successor: (code) => `In its place: ${code}`,
  previous: 'Previous quarter',
  next: 'Next quarter',
  newest: 'This quarter',
  more: 'Next page',
  csv: 'Download the quarter (CSV)',
  ruleHeading: 'What this log records',
  rule: 'Each line is one time that this site posted a procedure, changed what it says or took it down. The time is when it began to show. A new source or date for the same content makes no line.',
  basis:
    'Basis: Law on Grassroots Democracy 10/2022/QH15, Articles 11 to 14. Former versions of every procedure are kept with the time for which they were shown.',
  asOf: (time) => `As of ${time}.`,
};
