import { codeKey } from '@motcua/sdk/text';

/** `H24.113-250701-0001`, `000.00.06.H56-250701-0001`: unit, day, four to six digits of the day's sequence. */
const national =
  /^[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{4,6}$/;
/** `03706/2026/07906`: other agencies. */
const agency = /^\d{1,6}\/20\d{2}\/\d{1,6}$/;

/** A dossier code as a key, `null` if the text is none. */
export const readDossierCode = (text: string): string | null => {
  if (text.length > 64) return null;
  // Nearly all are written as they should be.
  if (text.length <= 40 && national.test(text)) return text;
  // A spreadsheet's mark of a text may stand in front.
  const key = codeKey(text).replace(/^['‘’`]/, '');
  return key.length <= 40 && (national.test(key) || agency.test(key)) ? key : null;
};
