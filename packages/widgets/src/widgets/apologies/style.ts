export const reserve = 'max(13em, 19em - 15%)';

export const style = '';
