import { accessibility } from './en/accessibility.ts';
import { apologies } from './en/apologies.ts';
import { catalogue } from './en/catalogue.ts';
import { deadline } from './en/deadline.ts';
import { dossiers } from './en/dossiers.ts';
import { embed } from './en/embed.ts';
import { figures } from './en/figures.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { procedures } from './en/procedures.ts';
import { report } from './en/report.ts';
import { words } from './en/words.ts';
import type { Strings } from './vi.ts';

export const en: Strings = {
  accessibility,
  catalogue,
  frame,
  words,
  figures,
  deadline,
  dossiers,
  embed,
  home,
  apologies,
  procedures,
  report,
};
