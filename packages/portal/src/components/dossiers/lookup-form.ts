import type { LookupRequest } from '@motcua/sdk';
import { strings, type Language, type Strings } from '../../i18n/index.ts';

/** What stands in the form after an answer. The digits are never put back. */
export interface LookupForm {
  code: string;
  errors: { code?: string; digits?: string };
}

export const emptyForm: LookupForm = { code: '', errors: {} };

const longestCode = 60;

type Errors = Strings['dossiers']['form']['errors'];

const codeError = (code: string, t: Errors): string | undefined => {
  if (code === '') return t.noCode;
  if (code.length > longestCode) return t.longCode;
  return /\d/.test(code) ? undefined : t.noDigit;
};

const digitsError = (digits: string, t: Errors): string | undefined =>
  digits === '' || /^\d{4}$/.test(digits) ? undefined : t.digits;

/** A request to send, or the form with what is wrong beside each field. */
export const readLookup = (
  fields: Readonly<Record<'code' | 'phoneLast4', string>>,
  language: Language = 'vi',
): { form: LookupForm; request: LookupRequest | null } => {
  const code = fields.code.trim();
  const digits = fields.phoneLast4.replace(/\s/g, '');
  const t = strings(language).dossiers.form.errors;
  const wrongCode = codeError(code, t);
  const wrongDigits = digitsError(digits, t);
  const errors = {
    ...(wrongCode === undefined ? {} : { code: wrongCode }),
    ...(wrongDigits === undefined ? {} : { digits: wrongDigits }),
  };
  const right = wrongCode === undefined && wrongDigits === undefined;
  return {
    form: { code: code.slice(0, 2 * longestCode), errors },
    request: right ? { code, ...(digits === '' ? {} : { phoneLast4: digits }) } : null,
  };
};

/** The two fields of a posted form; anything that is not such a form reads as an empty one. */
export const readPosted = async (
  request: Request,
): Promise<Record<'code' | 'phoneLast4', string>> => {
  const form = await request.formData().catch(() => new FormData());
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { code: text('code'), phoneLast4: text('phoneLast4') };
};
