import type { feedback as source } from '../vi/feedback.ts';

export const feedback: typeof source = {
  title: 'What people say, and what the ward answers',
  short: 'Feedback, satisfaction',
  description: (ward) =>
    `Remarks and proposals that people sent to ${ward} with the answers, and satisfaction at each desk.`,
  period: (name) => `Period shown: ${name}.`,
  wrongPeriod: 'This period could not be read. Below is the newest month.',
  before: (month) => `Before: ${month}`,
  after: (month) => `After: ${month}`,
  coverage: (days, of) => `Data for ${days} of the ${of} days of the period.`,
  kinds: { remark: 'Remark', proposal: 'Proposal' },
  said: {
    heading: 'Remarks and proposals',
    unknown: 'No feedback data for this period yet',
    unknownText:
      'The ward has not provided the feedback of this period. That does not mean that nobody said anything.',
    none: 'Nobody sent a remark or proposal on the days that have data',
    some: (count) => `Remarks and proposals received: ${count}`,
    counts: (remarks, proposals, answered, open) =>
      `Remarks: ${remarks}. Proposals: ${proposals}. Answered: ${answered}. Waiting for an answer: ${open}.`,
    days: (days, n) => `Half of the answers came within ${days} days (answers counted: ${n}).`,
    sameDay: (n) => `Half of the answers came on the same day (answers counted: ${n}).`,
    rule: (rule) => `Rule: ${rule}.`,
    received: (date) => `received ${date}`,
    answer: (date) => `The ward answered on ${date}`,
    open: 'Waiting for the ward to answer',
    firstPage: 'Back to the first page',
    nextPage: 'Next page',
  },
  ratings: {
    heading: 'Satisfaction at each desk',
    unknown: 'No satisfaction data for this period yet',
    unknownText:
      'The ward has not provided what the rating devices recorded. We do not guess for the people.',
    few: (count, least) =>
      `So far there are ${count} ratings. Fewer than ${least} say too little, so no share is given.`,
    caption: 'What the rating devices recorded, by desk',
    heads: {
      desk: 'Desk',
      count: 'Ratings',
      satisfied: 'Satisfied',
      neutral: 'Neutral',
      dissatisfied: 'Not satisfied',
      share: 'Share satisfied',
    },
    all: 'All desks',
    hidden: 'not shown',
    interval: (low, high) => `${low} – ${high}`,
    levels: (satisfied, neutral, dissatisfied) =>
      `${satisfied} satisfied, ${neutral} neutral, ${dissatisfied} not`,
    rule: (rule) =>
      `Rule: ${rule}. The small line under a share is its 95% confidence interval: the fewer ratings, the wider.`,
    least: (least) =>
      `A desk with fewer than ${least} ratings is not shown, so that nobody is recognised and no number misleads. Where that is one desk alone, the next smallest is not shown either, since the sum would give it away.`,
    response: (percent, ratings, results) =>
      percent === null
        ? `On the days for which both are known: ${ratings} ratings and ${results} results handed out. No share is told, as there are more ratings than results.`
        : `On the days for which both are known: ${ratings} ratings and ${results} results handed out, or ${percent}%.`,
    responseUnknown:
      'How many of those who got a result also rated is not known: the register does not give the dates of return of these days.',
    voluntary:
      'Rating is voluntary: these numbers speak of those who did, not of everybody who came.',
  },
  tell: {
    heading: 'Would you like to tell us something?',
    text: 'Call the hotline, speak to whoever is on duty in the hall, or use the rating device at the desk after you got your result.',
    privacy:
      'This page names no sender, telephone or dossier code. The software does not take files that hold them.',
  },
  files: {
    heading: 'Open data',
    feedback: 'Remarks and proposals of the period (CSV)',
    ratings: 'Satisfaction by desk of the period (CSV)',
    json: 'Remarks and proposals (JSON)',
    statistics: 'Figures of the period, with both (JSON)',
  },
};
