import { formStyle } from '../../element/styles/form-style.ts';
import { listStyle } from '../../element/styles/list-style.ts';

export const reserve = 'max(31em,50em - 37%)';

export const style = formStyle + listStyle;
