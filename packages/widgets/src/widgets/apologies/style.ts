import { listStyle } from '../../element/styles/list-style.ts';
import { sampleStyle } from '../../element/styles/sample-style.ts';

export const reserve = 'max(16em,24em - 15%)';

export const style = listStyle + sampleStyle;
