import { toLocalDate } from '@motcua/sdk/calendar';

const length = 86_400_000;
const offset = 7 * 3_600_000;

/** Days since 1970 by the local clock: a date as text takes ten times as long, and every event has one. */
export const dayOf = (at: number): number => Math.floor((at + offset) / length);
export const dayStart = (day: number): number => day * length - offset;
export const dayEnd = (day: number): number => dayStart(day + 1) - 1;
/** `2025-07-01` */
export const dateOf = (day: number): string => toLocalDate(dayStart(day));
