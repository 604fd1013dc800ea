import type { dossiers as source } from '../vi/dossiers.ts';

export const dossiers: typeof source = {
  page: {
    title: 'Follow a dossier',
    wrongTitle: 'Error: Follow a dossier',
    description: 'See how far a dossier filed at the ward has come, by the code on the receipt.',
    lead: 'Enter the code of your dossier to see how far it has come.',
    again: 'Look up again',
  },
  form: {
    code: 'Dossier code',
    codeHint: 'On the receipt and in the message you got, e.g. H24.113-250701-0001.',
    digits: 'Last 4 digits of the phone number (optional)',
    digitsHint: 'Of the number in the dossier. Needed only for the details and the due date.',
    wrong: 'Error: ',
    button: 'Show the dossier',
    errors: {
      noCode: 'Enter the code that is printed on your receipt.',
      longCode: 'This is too long. Enter the code of one dossier only.',
      noDigit: 'A code has digits, e.g. H24.113-250701-0001. Please look at your receipt again.',
      unreadable: 'This code can’t be read. Enter it just as it is printed.',
      busy: 'Many look-ups come from this network at once. Please wait some ten seconds and try again; nothing happens to your dossier.',
      digits: 'Enter just the last 4 digits of the phone number.',
    },
  },
  levels: {
    heading: 'What you can see',
    codeOnly: 'With the code alone',
    codeOnlyText:
      'The step that the dossier has reached. Codes are easy to guess, so a code alone shows nobody more than this.',
    both: 'With the code and 4 digits of the phone',
    bothText:
      'Also the procedure, the day of receipt, the due date and how it was worked out, the unit in charge, requests for papers and the letter of apology, if late.',
    privacy:
      'No name, address or document number is shown. Code and digits appear in no address and no log.',
    basis:
      'Without authentication only the code and the degree of completion may be given (Thông tư 01/2018/TT-VPCP, Article 16.2 d).',
    help: 'No code, or nothing found',
    helpItems: [
      'The code is in the upper corner of the receipt, or in the message you got.',
      'A dossier that was just filed may not be here yet. Try again the next day.',
      'Dossiers of the police, social insurance, land registry and military are in their own systems.',
    ],
    lost: 'Receipt lost: ask at the counter or call',
  },
  answer: {
    dossier: 'Dossier',
    notMatch: 'The four digits do not match what we hold.',
    notMatchNext:
      'So only the degree of completion is shown. Try another number that you used when filing, or ask at the counter.',
    wait: 'The four digits were wrong too many times.',
    waitNext: (wait) =>
      `Try the digits again in ${wait}. The status above can be seen at any time.`,
    seconds: (count) => `${count} second${count === 1 ? '' : 's'}`,
    minutes: (count) => `${count} minute${count === 1 ? '' : 's'}`,
    hours: (count) => `${count} hour${count === 1 ? '' : 's'}`,
  },
  detail: {
    overdue: 'This dossier is overdue. The ward apologises to you.',
    overdueNext: 'The ward owes you a letter with the reason and a new date.',
    apologies: 'About apologies',
    sorry: 'The ward apologises to you about this dossier.',
    letter: (number, date) => `Letter of apology ${number} was published on ${date}.`,
    letterPromise: {
      published: (date) => `The ward has promised the result for ${date}.`,
      kept: (date) => `The ward promised ${date}, and kept its word.`,
      broken: (date) =>
        `The ward promised ${date} and failed again. We apologise once more; please call the hotline for an answer at once.`,
      lapsed: (date) =>
        `The ward promised ${date}; the dossier was withdrawn or stopped before, so the promise no longer applies.`,
    },
    readLetter: 'Read the letter',
    putOff: 'The letter of apology above gives a later date.',
    heading: 'Details',
    procedure: 'Procedure',
    due: 'Result due',
    noDue: 'The dossier has no due date',
    wholeDay: 'The dossier gives no hour, so the whole day counts.',
    inForce: 'This is the due date in force.',
    passed: (asOf) =>
      `This date has passed, but the data of this site only reach to ${asOf}. Call the hotline to ask whether the dossier is done.`,
    endOf: (date) => `by the end of ${date}`,
    unit: 'Unit in charge',
    channel: 'Filed',
    steps: 'What happened when',
    supplements: (count) =>
      count > 0 ? `Requests for papers: ${count}.` : 'No papers were asked for so far.',
    supplementRule: 'The authority may ask for more papers twice at most.',
  },
  steps: {
    received: 'Dossier received',
    asked: 'You were asked for papers',
    complete: 'Your papers were complete',
    finished: 'Settled',
    returned: 'Result returned',
    due: 'Result due',
    pastDue: 'The due date has passed',
    newDue: (after) => `New due date: ${after}.`,
    movedDue: (before, after) => `The due date moved from ${before} to ${after}.`,
  },
  appointment: {
    link: 'Add the due date to your calendar',
    hint: 'An .ics file with a reminder a day before. It holds neither code nor name. If the date moves, a saved entry does not follow.',
    file: 'result-due.ics',
    title: (ward, time) => `Result of a dossier due${time === null ? '' : ` (${time})`} – ${ward}`,
    description: (procedure, asOf) =>
      [
        `Procedure: ${procedure}.`,
        'Bring your receipt.',
        `The date may move: look it up again before you go.${asOf === null ? '' : ` As of ${asOf}.`}`,
      ].join('\n'),
    hotline: (number) => `Hotline: ${number}.`,
    reminder: 'The result of your dossier is due tomorrow.',
  },
  reckoned: {
    heading: 'How the due date was worked out',
    agrees: (limit) =>
      `The published limit of this procedure is ${limit}. Counted from the receipt, the due date follows from it.`,
    agreesOneOf: (limit) =>
      `This procedure has several limits, depending on the case. The due date follows from the one of ${limit}.`,
    earlier: (limits) =>
      `The published limit of this procedure is ${limits}. The centre promised an earlier date.`,
    later: (limits) =>
      `The published limit of this procedure is ${limits}. The due date is later than that; this page does not know why.`,
    between: (limits) =>
      `This procedure has several limits, depending on the case: ${limits}. This page does not know which one is yours.`,
    local:
      'The city has its own rule on the time limit of this procedure, and that rule goes first. So the due date is not compared with the national limit.',
    unpublished:
      'This page has no published limit of this procedure, so it can’t check the due date.',
    unpublishedFor: (channel, others) =>
      `For filing ${channel} no limit is published, so this page can’t check the due date. Other ways to file have one: ${others}.`,
    waiting:
      'The dossier waits for you. That time does not count, so the due date may be worked out anew once all is there.',
    stands: 'The due date above is the centre’s promise.',
    spans: (limit) => `From the receipt to the due date it is ${limit}.`,
    agreesNextDay: (limit) =>
      `The dossier came late in the day or on a day off. Taken as received on the next working day, the due date follows from the published limit: ${limit}.`,
    askWhy: 'To ask why, call',
    ask: 'For questions call',
    days: 'See each day',
    caption: 'Each day, from the receipt to the due date',
    calculator: 'Work out a due date yourself',
  },
  unknownState: {
    word: 'Unknown status',
    meaning: 'The system gives a status that this page can’t explain yet.',
    next: 'Call the hotline to ask about this dossier.',
  },
  states: {
    'not-found': {
      word: 'Not found',
      meaning: 'The ward holds no dossier with this code.',
      next: 'Compare the code with your receipt. Dossiers of other agencies are in their own systems.',
    },
    received: {
      word: 'Received',
      meaning: 'Your dossier has reached the ward and is on its way to the officer in charge.',
      next: 'There is nothing to do for now.',
    },
    'in-progress': {
      word: 'In progress',
      meaning: 'An officer is working on it.',
      next: 'There is nothing to do for now. The result is due by the date on your receipt.',
    },
    'waiting-for-you': {
      word: 'Waiting for you',
      meaning: 'The dossier needs more papers or a fee from you.',
      next: 'Look at the notice that you got, or call the hotline.',
    },
    'result-ready': {
      word: 'Result ready',
      meaning: 'The dossier is done. Its result is ready for you.',
      next: 'Bring your receipt to the centre in opening hours.',
    },
    returned: {
      word: 'Result returned',
      meaning: 'The result was handed to the applicant.',
      next: 'If you have not got it, call the hotline at once.',
    },
    'not-accepted': {
      word: 'Not accepted',
      meaning: 'The ward has not accepted this dossier.',
      next: 'Ask for the reason at the counter or by the hotline, then file again.',
    },
    withdrawn: {
      word: 'Withdrawn',
      meaning: 'The dossier was taken back at the applicant’s wish.',
      next: 'File a new one when you need it. If you did not ask for this, call the hotline.',
    },
    stopped: {
      word: 'Stopped',
      meaning: 'The ward stopped working on this dossier.',
      next: 'Ask for the reason at the counter or by the hotline.',
    },
  },
};
