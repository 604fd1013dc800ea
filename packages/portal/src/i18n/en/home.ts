import type { home as source } from '../vi/home.ts';

export const home: typeof source = {
  title: 'Home',
  description: (centre) =>
    `${centre}: find a procedure, follow a dossier, read the figures and call the hotline.`,
  heading: (ward) => `Public services in ${ward}`,
  lead: 'Find a procedure, follow your dossier and see how the ward keeps its promises.',
  filing:
    'File on the National Public Service Portal or at the counter. You cannot file on this site. Titles of procedures stay in Vietnamese.',
  search: {
    heading: 'Find a procedure',
    label: 'Name of the procedure, in Vietnamese',
    hint: 'For example: khai sinh (birth), chung thuc (certification). Marks are not needed.',
    button: 'Search',
    all: (count) => `See all ${count} procedures`,
    tasks: 'Search at once for',
    taskList: [
      ['Birth', 'khai sinh'],
      ['Marriage', 'kết hôn'],
      ['Single status', 'xác nhận độc thân'],
      ['Death', 'khai tử'],
      ['Certified copy', 'chứng thực bản sao'],
      ['Household business', 'hộ kinh doanh'],
    ],
  },
  lookup: {
    heading: 'Follow a dossier',
    label: 'Dossier code',
    hint: 'Printed on your receipt, for example H24.113-250701-0001.',
    button: 'Check its status',
    how: 'No code, or want the details?',
  },
  figures: {
    heading: (month) => `Figures for ${month}`,
    none: 'No figures have been imported yet.',
    more: 'All figures and charts',
  },
  apology: {
    heading: 'Promises to citizens',
    none: (dossiers) => `Of the ${dossiers} dossiers of this period none was late.`,
    nothingOwed: 'The ward owes nobody an apology.',
    onlyUntil: (date) => `The data end on ${date}. What happened since is not known here.`,
    owed: (count) =>
      `Apologies still owed by the ward for late dossiers: ${count}. Each case is set out.`,
    answered: (count) =>
      `Letters of apology for late dossiers in this period: ${count}, all of them public.`,
    unknown: 'There is no data for this period yet, so lateness is not known.',
    more: 'The apologies page',
  },
  visit: {
    heading: 'Visit or call',
    hours: 'Opening hours',
    dayOff: 'Closed',
    more: 'Address, hours, desks',
  },
};
