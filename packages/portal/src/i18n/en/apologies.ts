import type { apologies as source } from '../vi/apologies.ts';

const dayCount = (days: string) => `${days} day${days === '1' ? '' : 's'}`;

export const apologies: typeof source = {
  title: 'When we are late, we apologise',
  description: (ward) =>
    `Letters of apology of ${ward} for late dossiers, and the apologies that are still owed.`,
  period: (name) => `Period shown: ${name}.`,
  wrongPeriod: 'This period could not be read. Below is the newest month that has data.',
  otherPeriods: 'Other periods',
  before: (month) => `Before: ${month}`,
  after: (month) => `After: ${month}`,
  summary: {
    unknown: 'There is no data for this period yet',
    unknownText:
      'Without data we cannot say whether a dossier was late. No data does not mean that nobody had to wait.',
    none: 'No apology is due',
    noneText: (dossiers, name) =>
      `We looked at all ${dossiers} dossiers of ${name}. None of them was late.`,
    noneUntil: (date) => `Up to ${date} no apology is due`,
    notAfter: 'There are no data after that day, so lateness since then is not known.',
    onlyUntil: (date) => `The data end on ${date}. Nothing is known after that.`,
    noneCall: 'If yours is late and not shown here, please call the hotline at once.',
    owed: (count) => `The ward still owes apologies: ${count}`,
    owedText: 'We are sorry that we kept you waiting, and that our letter did not come in time.',
    answered: 'The ward has sent a letter for every late dossier',
    noneLate: 'No dossier was late in this period',
    counts: (dossiers, name, late, letters, owed) =>
      `Of ${dossiers} dossiers of ${name}, late: ${late}. With a letter: ${letters}. Still owed: ${owed}.`,
    others: (letters) =>
      `Letters published in this period for dossiers that were not late in it: ${letters}. Those had ended before, or the apology came ahead of the promised date.`,
  },
  figures: {
    heading: 'Does the ward apologise in time and keep its word?',
    lettersInTime: 'Letter before the promised date',
    promisesKept: 'New promise kept',
    daysToLetter: 'How long the letter took',
    before: (days) => `${dayCount(days)} before the promised date`,
    onDay: 'on the promised date',
    after: (days) => `${dayCount(days)} after the promised date`,
    none: 'None yet',
    noneCases: 'There is no case to count yet.',
    rule: (rule) => `Rule: ${rule}.`,
    letters: (n) => `Letters counted: ${n}.`,
  },
  cases: 'Case by case',
  firstPage: 'Back to the first page',
  nextPage: 'Next page',
  letter: (number, date) => `Letter of apology ${number}${date === null ? '' : `, ${date}`}`,
  owedLetter: 'An apology is owed',
  states: {
    owed: 'The ward still owes a letter',
    published: 'Apologised; the new date is yet to come',
    publishedWithout: 'Apologised',
    kept: 'Apologised, and kept the new promise',
    broken: 'Apologised, but late again',
    lapsed: 'Apologised; the dossier was withdrawn or stopped',
    unknown: 'Status not known',
  },
  reasons: {
    overdue: 'Not finished in time',
    'wrong-entry': 'Wrong information was entered',
    'lost-or-damaged': 'Papers were lost or damaged',
    'unlawful-request-for-papers': 'Papers were asked for that the rules do not ask for',
    other: 'Another reason',
  },
  terms: {
    procedure: 'Procedure',
    promised: 'Promised date',
    newDue: 'New date',
    lapsed: (date) => `${date}, which no longer applies`,
    reason: 'Reason',
    unit: 'Unit',
    signatory: (office) => `Signed by: ${office}`,
    noUnit: 'Not published',
  },
  lateness: {
    notLate: 'the date has not passed yet',
    inTime: 'finished, not late',
    lapsed: 'not late when it was withdrawn or stopped',
    underADay: 'late by less than a day',
    late: (days) => `late by ${dayCount(days)}`,
    finished: (late) => `finished, ${late}`,
    sofar: (late) => `so far ${late}`,
  },
  rules: {
    heading: 'When the ward must apologise',
    duty: 'At the latest one day before the promised date the ward must apologise in writing when a dossier will be late, with the reason and a new date. A dossier may be rescheduled once at most.',
    law: 'Basis: Decree 61/2018/NĐ-CP, Article 19 clause 9.',
    hidden:
      'A dossier that went late without a letter is listed here as “owed”, with the number of days. Nobody can hide it.',
    chain:
      'Published letters and what became of their promises are written into a chain of hashes: one changed word shows. Anybody can take it away and check it:',
    chainLink: 'the chain (JSON)',
    privacy:
      'This page names no person, address, telephone or dossier code. To see your own dossier, go to',
    lookup: 'dossier look-up',
    call: 'Nobody apologised to you? Please call',
  },
  follow: {
    heading: 'Follow',
    text: 'Journalists and citizens can follow new letters without coming back to this page.',
    atom: 'Atom feed',
    json: 'JSON feed',
    ics: 'Calendar of the new dates (ICS)',
    api: 'Open data of the period (JSON)',
  },
  figuresLink: 'Figures of this period',
  newly: {
    title: 'Newly overdue dossiers',
    description: (ward) => `Dossiers of ${ward} that went overdue in the last seven days.`,
    lead: (from, to) => `Dossiers promised between ${from} and ${to} that are not finished yet.`,
    none: 'No dossier is newly overdue',
    noneUntil: (date) => `Up to ${date} no dossier was newly overdue`,
    noneText: (from, to) => `No dossier promised between ${from} and ${to} is still late.`,
    some: (count) => `Newly overdue and not finished: ${count}`,
    sorry: 'We are sorry. Each dossier below is being worked on.',
    all: 'All apologies',
    link: 'Newly overdue dossiers',
  },
  one: {
    description: (number, ward) => `Letter of apology ${number} of ${ward}.`,
    sorry:
      'We did not keep a promise to a citizen. We are sorry, and we set it down here so that anybody can check what became of it.',
    sorryAhead:
      'We caused a citizen trouble. We are sorry, and we set it down here so that anybody can check what became of it.',
    nextHeading: 'What happens next',
    waiting: (date) =>
      `The ward has promised the result for ${date}. After that day this page will say whether the promise was kept.`,
    kept: (date) => `The ward promised ${date}, and kept its word.`,
    broken: (date) =>
      `The ward promised ${date} and failed again. We apologise once more. A dossier may be rescheduled only once, so this one must be finished now.`,
    lapsed: (date) =>
      `The ward promised ${date}, but before that day the dossier was withdrawn or stopped. There is no result left to give, so this promise counts neither as kept nor as broken.`,
    nothing: 'This letter promises no new date: the ward apologises for what has happened.',
    yours: 'Is this your dossier? See the details with the code on your receipt, at',
    unknown: 'There is no such letter',
    unknownText: 'No published letter has this address.',
    all: 'All letters of apology',
  },
  feed: {
    title: (ward) => `Letters of apology – ${ward}`,
    calendar: (ward) => `New dates after letters of apology – ${ward}`,
    entry: (number, procedure) => `Letter of apology ${number}: ${procedure}`,
    event: (procedure) => `New date: ${procedure}`,
  },
};
