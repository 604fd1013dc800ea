import { month, onOff } from '../../patterns.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

export const statistics: Widget = {
  name: 'statistics',
  own: { period: month, live: onOff },
  style,
  reserve,
};
