import type { openData as source } from '../vi/open-data.ts';

export const openData: typeof source = {
  title: 'Open data',
  description: (ward) => `Every download, feed and API call of ${ward}, with times and licences.`,
  lead: 'You may download every number on this site, without asking and without an account. No file holds anybody’s name, phone or dossier code.',
  data: {
    heading: 'The data',
    asOf: 'Data until',
    since: 'The register begins',
    source: 'Source',
    revision: 'Revision',
    none: 'No data yet',
    licence: 'Licence of the data',
    licenceNone:
      'Not published: the ward has not chosen a licence for its data. Please ask the ward before you republish whole tables.',
    software: 'Licence of the software',
    softwareMit: 'MIT: everybody may use, change and share the program that makes this site.',
  },
  files: {
    heading: 'Files',
    figures: (period) => `Figures for ${period}, all tables`,
    report: (period) => `Report for ${period} (in Vietnamese)`,
    publications: 'Publication log of procedures, this quarter',
    excel: 'CSV for Excel',
    plain: 'CSV for programs',
    json: 'JSON',
    docx: 'DOCX',
    csv: 'CSV',
    otherPeriods: 'Other periods: choose on the page of figures',
    asOf: (instant) => `Data until ${instant}`,
    now: 'Made when opened',
  },
  feeds: {
    heading: 'Feeds to follow',
    lead: 'A news reader or the calendar of a phone fetches what is new by itself.',
    atom: 'New letters of apology (Atom)',
    json: 'New letters of apology (JSON)',
    ics: 'New dates promised in letters of apology (ICS)',
    live: 'Live figures (stream of events, SSE)',
  },
  api: {
    heading: 'API for developers',
    lead: 'No key is needed to read. Fully described in OpenAPI, with the SDK @motcua/sdk for TypeScript.',
    openapi: 'OpenAPI description',
    token: 'needs a token of the ward',
  },
  operations: null,
};
