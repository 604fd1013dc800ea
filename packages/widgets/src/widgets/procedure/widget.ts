import { procedureCode } from '../../patterns.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

export const procedure: Widget = {
  name: 'procedure',
  own: { code: procedureCode },
  required: 'code',
  style,
  reserve,
};
