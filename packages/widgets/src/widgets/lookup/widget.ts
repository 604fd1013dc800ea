import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

export const lookup: Widget = {
  name: 'lookup',
  own: {},
  style,
  reserve,
};
