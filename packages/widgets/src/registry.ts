import type { WidgetName } from './describe.ts';
import type { Widget } from './widget.ts';
import { apologies } from './widgets/apologies/widget.ts';
import { contact } from './widgets/contact/widget.ts';
import { lookup } from './widgets/lookup/widget.ts';
import { procedure } from './widgets/procedure/widget.ts';
import { procedures } from './widgets/procedures/widget.ts';
import { statistics } from './widgets/statistics/widget.ts';

/** All of them by name, for what has to know all: a server and the sheets. */
export const registry: Readonly<Record<WidgetName, Widget>> = {
  apologies,
  contact,
  lookup,
  procedure,
  procedures,
  statistics,
};
