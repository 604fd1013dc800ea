import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

export const contact: Widget = {
  name: 'contact',
  own: {},
  style,
  reserve,
};
