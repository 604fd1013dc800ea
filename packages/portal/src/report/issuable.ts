import type { Report } from '@motcua/sdk';

/** Whether no check stands in the way of issuing. */
export const isIssuable = ({ findings }: Report): boolean =>
  findings.every(({ level }) => level !== 'error');
