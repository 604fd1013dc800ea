import { accessibility } from './en/accessibility.ts';
import { apologies } from './en/apologies.ts';
import { catalogue } from './en/catalogue.ts';
import { centre } from './en/centre.ts';
import { deadline } from './en/deadline.ts';
import { dossiers } from './en/dossiers.ts';
import { embed } from './en/embed.ts';
import { feedback } from './en/feedback.ts';
import { figures } from './en/figures.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { openData } from './en/open-data.ts';
import { procedures } from './en/procedures.ts';
import { report } from './en/report.ts';
import { statistics } from './en/statistics.ts';
import { words } from './en/words.ts';
import type { Strings } from './vi.ts';

export const en: Strings = {
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
