import type { dossiers as source } from '../vi/dossiers.ts';

export const dossiers: typeof source = {
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
      meaning: 'The dossier is done; its result waits for you.',
      next: 'Bring your receipt to the centre in opening hours.',
    },
    returned: {
      word: 'Result returned',
      meaning: 'The result was handed to the applicant.',
      next: 'If you have not got it, call the hotline at once.',
    },
    'not-accepted': {
      word: 'Not accepted',
      meaning: 'The dossier could not be accepted as it was.',
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
