import { toInstantText } from '@motcua/sdk/calendar';

/** `2025-07-11-143005`: an instant in the ward's time, as a part of a file's name. */
export const stampOf = (at: number): string =>
  toInstantText(at).slice(0, 19).replace('T', '-').replaceAll(':', '');
