const usual = 'mặc định';
const longest = 60;

/** A mapping's name as it is kept and looked for, however it was typed; `mặc định` for none. */
export const mappingName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest) || usual;
