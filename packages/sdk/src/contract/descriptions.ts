import type { OperationId } from './operations.ts';
import type { ProblemCode } from './problem.ts';

/** What the documentation of an operation says beyond its schemas. */
export interface Description {
  readonly summary: string;
  /** Besides `request-invalid`, `address-too-long`, `too-many-requests` and `internal`, which any operation may answer. */
  readonly errors: readonly ProblemCode[];
}

/** What any step in the life of a letter may answer. */
const refusedSteps = [
  'unauthorized',
  'forbidden',
  'ward-unknown',
  'apology-unknown',
  'apology-refused',
  'import-busy',
  'store-unwritable',
] as const;

/** What the documentation says of each operation. */
export const descriptions: Readonly<Record<OperationId, Description>> = {
  'ward.get': {
    summary: 'The ward, its centre and the state of its data',
    errors: ['ward-unknown'],
  },
  'procedures.list': {
    summary: 'Procedures that the centre takes, found by words, field, channel or provider',
    errors: ['ward-unknown'],
  },
  'procedures.get': {
    summary:
      'One procedure; a suffix of the code is ignored, an old code leads to its successor. Of one that was taken down, `withdrawn` of the problem tells since when',
    errors: ['ward-unknown', 'procedure-unknown'],
  },
  'procedures.fields': {
    summary: 'Fields with the number of their procedures',
    errors: ['ward-unknown'],
  },
  'dossiers.lookup': {
    summary: 'State of a dossier; details for who also knows the last four digits of the phone',
    errors: ['ward-unknown', 'body-invalid', 'body-too-large', 'body-type-unsupported'],
  },
  'statistics.get': {
    summary: 'Figures and rates of a period, in total and by group',
    errors: ['ward-unknown'],
  },
  'statistics.live': {
    summary: 'The same figures, and again whenever they change: a stream of events, id = revision',
    errors: ['ward-unknown', 'live-full'],
  },
  'apologies.list': {
    summary: 'Letters of apology, published and owed, of a period',
    errors: ['ward-unknown'],
  },
  'apologies.get': {
    summary: 'One published letter',
    errors: ['ward-unknown', 'apology-unknown'],
  },
  'publications.list': {
    summary: 'What was posted, changed and taken down in a quarter: the publication log',
    errors: ['ward-unknown'],
  },
  'reports.get': {
    summary:
      'The report of a month in Vietnamese, made from the figures, with what its checks found',
    errors: ['ward-unknown', 'route-unknown'],
  },
  'apologies.draft': {
    summary:
      'Drafts a letter from a dossier, or fills in the draft of it anew while nobody signed it',
    errors: [...refusedSteps, 'body-invalid', 'body-too-large', 'body-type-unsupported'],
  },
  'apologies.sign': {
    summary: 'Gives a draft its number, its date and the office of who signed it',
    errors: [...refusedSteps, 'body-invalid', 'body-too-large', 'body-type-unsupported'],
  },
  'apologies.publish': {
    summary: 'Publishes a signed letter',
    errors: refusedSteps,
  },
  'apologies.settle': {
    summary: 'Writes down for good whether the promise of a published letter was kept',
    errors: refusedSteps,
  },
  'calendar.deadline': {
    summary: 'When a result is due under a limit or a procedure, and why, day by day',
    errors: ['procedure-unknown'],
  },
  'calendar.holidays': {
    summary: 'Holidays, days in lieu and swapped working days of a year, with their sources',
    errors: [],
  },
  'feedback.list': {
    summary: 'Remarks and proposals of a period with their answers, without names',
    errors: ['ward-unknown'],
  },
  'feedback.create': {
    summary: 'Takes in a file of feedback or of ratings, whole or not at all',
    errors: [
      'unauthorized',
      'forbidden',
      'ward-unknown',
      'body-too-slow',
      'body-too-large',
      'body-type-unsupported',
      'import-refused',
      'import-failed',
      'import-busy',
    ],
  },
  'chain.list': {
    summary: 'What was written once, each entry with the hash of the one before it',
    errors: ['ward-unknown'],
  },
  'imports.create': {
    summary: "Takes in a register, whole or not at all; the file's kind is told by its content",
    errors: [
      'unauthorized',
      'forbidden',
      'ward-unknown',
      'body-too-slow',
      'body-too-large',
      'body-type-unsupported',
      'import-refused',
      'import-failed',
      'import-busy',
      'store-unwritable',
    ],
  },
};
