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
  builder: {
    link: 'Embed in your site',
    title: 'Embed in your site',
    description:
      'Put the ward’s search, look-up, figures, apologies or contact into another page: choose, try, copy.',
    lead: 'Choose a part, try it here, and copy one piece of code into your page.',
    choose: 'Choose a part',
    configure: (title) => `Configure: ${title}`,
    usual: 'As usual',
    show: 'Show the code',
    figure: 'Figure',
    values: {
      vi: 'Vietnamese',
      en: 'English',
      auto: 'As the page around it',
      light: 'Light',
      dark: 'Dark',
      on: 'Yes',
      off: 'No',
    },
    wrong: (label, example) => `${label}: write it like ${example}.`,
    badge: {
      title: 'A badge',
      description: 'One figure in a small image, for wherever images go.',
    },
    preview: 'Try it',
    previewElement: 'As an element with its script',
    previewFrame: 'As an iframe',
    previewLookup:
      'This preview has no origin, so the element shows a link, as on every site that the ward has not allowed.',
    copyHeading: 'Copy the code',
    copy: 'Copy',
    copied: 'Copied',
    policy: 'A page with a content security policy has to allow:',
    noSite: (site) =>
      `This portal has no address of its own yet (MOTCUA_SITE). Put the real one in the place of ${site}.`,
    ways: {
      pinned: {
        heading: 'Element, pinned version',
        text: 'The safest: the browser runs exactly this file, and nothing if a letter of it differs.',
      },
      loader: {
        heading: 'Element, always the newest version',
        text: 'One line for all elements of the page. Each one’s file loads when a reader comes near.',
      },
      frame: {
        heading: 'An iframe',
        text: 'For sites that take no scripts. It is complete without JavaScript; the script only fits its height and may be left out.',
      },
      npm: {
        heading: 'From npm',
        text: 'For sites that are bundled. Not on npm yet: whoever has the sources of Một Cửa packs it, and installs it from that folder (FOLDER).',
        packed: 'how to pack it: packages/widgets/README.md',
      },
      image: { heading: 'An image in HTML', text: 'Its alternative text says which figure it is.' },
      markdown: { heading: 'An image in Markdown', text: 'For repositories and wikis.' },
    },
    know: 'Good to know',
    knowItems: [
      'Frames and the look-up work only on sites in the portal’s allowedOrigins: send your address to the ward. All else works anywhere.',
      'An element sets no cookie, keeps nothing in the browser and touches nothing outside its place.',
      'Write a link inside the element: it shows before it loads, without JavaScript and when the line is down.',
      'A pinned version is still served after the portal was updated.',
    ],
    doctor:
      'Placed, and nothing shows? On a page with the floating line, add ?motcua-debug to its address and open the console. For any page, whoever has the sources of Một Cửa runs:',
    manifest: (version) => `All files of version ${version}, with their hashes`,
  },
};
