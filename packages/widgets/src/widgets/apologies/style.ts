export const reserve = 'max(16em, 22em - 20%)';

export const style = '';
