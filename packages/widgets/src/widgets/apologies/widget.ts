import { few, month } from '../../patterns.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

export const apologies: Widget = {
  name: 'apologies',
  own: { period: month, limit: few },
  style,
  reserve,
};
