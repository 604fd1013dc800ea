export const reserve = 'max(25em, 38em - 45%)';

export const style = '';
