import type { embed as source } from '../vi/embed.ts';

export const embed: typeof source = {
  frame: {
    full: 'Open the full page on the ward’s portal',
    titles: {
      procedures: 'Find a procedure',
      procedure: 'Procedure',
      lookup: 'Follow a dossier',
      statistics: (period) => `Figures, ${period}`,
      apologies: 'Apologies for lateness',
      contact: 'Contact the centre',
    },
    search: 'What you need done',
    searchButton: 'Search',
    inField: (field) => `Field: ${field}`,
    none: 'No procedure found. Try fewer words.',
    more: (rest) => `See ${rest} more procedures`,
    noCode: 'This frame names no procedure',
    noCodeText: 'Whoever placed it has to write a code into its address, like ?code=2.000815.',
    unknownCode: 'There is no procedure with this code',
    unknownCodeText: (code) =>
      `The ward has no procedure ${code}. The code may have changed; whoever placed the frame should look.`,
    wrongPeriod: 'This period cannot be read',
    wrongPeriodText:
      'Whoever placed the frame has to write it like ?period=2025-07. Below is the newest month with data.',
    onTime: 'Finished early or on time',
    allLetters: 'See all cases',
    privacy:
      'This frame keeps neither the dossier code nor the four digits, and tells the site around it nothing.',
    openNow: (time) => `Open now, at ${time}`,
    closedNow: (time) => `Closed now, at ${time}`,
    holidays: 'Public holidays may differ: please call first.',
  },
  badge: {
    rates: {
      resolvedShare: 'Resolved',
      onTimeShare: 'Early and on time',
      withdrawnShare: 'Withdrawn',
      refusedShare: 'Not accepted',
      inProgressShare: 'In progress',
      onlineShare: 'Filed online',
      overdueShare: 'Overdue',
    },
    dossiers: (count) => `${count} dossiers`,
    noData: 'no data yet',
    noCases: 'no cases to count',
    unknown: 'there is no such figure',
    wrongPeriod: 'write a period like 2025-07',
  },
  refused: {
    title: 'This site may not embed the portal yet',
    text: (origin) =>
      `The site ${origin} wants to show a part of the ward’s portal, but is not on the list of those that may.`,
    someSite: 'around this frame',
    visitor: 'You can see it on the ward’s own portal:',
    keeper: 'For whoever keeps the portal',
    keeperText:
      'Add exactly this line to allowedOrigins in motcua.config.ts and start the portal anew:',
    open: 'Open the ward’s portal',
  },
};
