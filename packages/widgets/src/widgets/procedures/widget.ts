import { few, words } from '../../patterns.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

export const procedures: Widget = {
  name: 'procedures',
  own: { query: words, field: words, limit: few },
  style,
  reserve,
};
