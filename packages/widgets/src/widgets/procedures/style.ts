export const reserve = 'max(31em, 50em - 37%)';

export const style = '';
