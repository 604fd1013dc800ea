import { accessibility } from './vi/accessibility.ts';
import { apologies } from './vi/apologies.ts';
import { catalogue } from './vi/catalogue.ts';
import { centre } from './vi/centre.ts';
import { deadline } from './vi/deadline.ts';
import { dossiers } from './vi/dossiers.ts';
import { embed } from './vi/embed.ts';
import { feedback } from './vi/feedback.ts';
import { figures } from './vi/figures.ts';
import { frame } from './vi/frame.ts';
import { home } from './vi/home.ts';
import { openData } from './vi/open-data.ts';
import { procedures } from './vi/procedures.ts';
import { report } from './vi/report.ts';
import { statistics } from './vi/statistics.ts';
import { words } from './vi/words.ts';

/** The source of the interface's words. A page's own sentences stand in the page of its language. */
export const vi = {
  accessibility,
  catalogue,
  centre,
  frame,
  words,
  figures,
  feedback,
  deadline,
  dossiers,
  embed,
  home,
  apologies,
  procedures,
  report,
  statistics,
  openData,
};

export type Strings = typeof vi;
