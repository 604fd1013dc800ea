import { formStyle } from '../../element/styles/form-style.ts';

export const reserve = 'max(13em,25em - 45%)';

export const style = formStyle;
