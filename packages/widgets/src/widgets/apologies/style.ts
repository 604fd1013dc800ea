import { listStyle } from '../../element/styles/list-style.ts';
import { sampleStyle } from '../../element/styles/sample-style.ts';

export const reserve = 'max(13em,19em - 15%)';

export const style = listStyle + sampleStyle;
