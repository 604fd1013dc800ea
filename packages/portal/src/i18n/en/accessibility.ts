import type { accessibility as source } from '../vi/accessibility.ts';

export const accessibility: typeof source = {
  title: 'How easy this site is to use',
  link: 'Accessibility',
  description:
    'What was tried and how, what is still in the way, and whom to call when you cannot use this site.',
  lead: 'Everybody must be able to get their paperwork done. This page says plainly what was tried and what is missing.',
  help: {
    heading: 'You cannot use this site?',
    text: 'You need not try. All that is here can be had another way:',
    call: 'Call, and say what you need:',
    visit: 'Come to the counter; an officer looks it up and prints it:',
    tell: 'When you call, say which page, what you were doing and with what device. We cannot promise how soon it will be fixed.',
  },
  aim: {
    heading: 'What we aim for',
    text: 'WCAG 2.2, level AA. Nobody independent has assessed this site, so we do not claim to have reached it.',
  },
  tested: {
    heading: 'What was tried, and how',
    text: 'These run anew with every change of the software, in the browser Chromium:',
    items: [
      'The tool axe on every kind of page, light and dark: nothing that it can find is left. Such a tool sees only a part of what can be wrong.',
      'Every page fits screens from 320 to 1920 pixels wide, without scrolling sideways.',
      'The main tasks work with JavaScript off: finding a procedure, following a dossier, reading the figures and the apologies.',
      'The search box works with the keyboard alone.',
      'Each page has one main heading, names its language and lets one skip its header.',
      'Charts carry a description and have a table beside them. Colour never stands without a word or a sign.',
    ],
  },
  unknown: {
    heading: 'Not tried, or known to be in the way',
    items: [
      'Not tried with disabled people, nor with NVDA, JAWS, VoiceOver or TalkBack.',
      'Not tried in Firefox, Safari or on old devices themselves.',
      'Procedures carry their official titles, often long and hard. Only some have an explanation in plain words.',
      'English pages keep the titles in Vietnamese, and not every page exists in English.',
      'There is no sign language and no audio.',
      'The report as DOCX was not checked. Its page on the web holds the same.',
      'The National Public Service Portal is another site, which we cannot fix.',
    ],
  },
  tips: {
    heading: 'What makes it easier',
    items: [
      'Larger letters: hold Ctrl and press plus. The page arranges itself anew.',
      'Dark colours: the site follows the setting of your device.',
      'Search without marks, glued together or abbreviated: all work.',
      'Every page can be printed; the print leaves out the frame and opens the tables.',
    ],
  },
  reviewed: (date) => `Last reviewed on ${date} by those who make the software.`,
};
