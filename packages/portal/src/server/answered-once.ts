/**
 * The look-up in the hall: its form carries a number that is good for one answer, so that each is made for
 * one person, by the process that remembers the number.
 */
export const isAnsweredOnce = (path: string): boolean => path === '/kiosk/tra-cuu';
