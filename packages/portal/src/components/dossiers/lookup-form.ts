import type { LookupRequest } from '@motcua/sdk';

/** What stands in the form after an answer. The digits are never put back. */
export interface LookupForm {
  code: string;
  errors: { code?: string; digits?: string };
}

export const emptyForm: LookupForm = { code: '', errors: {} };

const longestCode = 60;

const codeError = (code: string): string | undefined => {
  if (code === '') return 'Ông/bà nhập mã hồ sơ in trên giấy tiếp nhận.';
  if (code.length > longestCode) return 'Mã này dài quá. Ông/bà chỉ nhập mã của một hồ sơ.';
  return /\d/.test(code)
    ? undefined
    : 'Mã hồ sơ phải có chữ số, ví dụ H24.113-250701-0001. Ông/bà xem lại giấy tiếp nhận.';
};

const digitsError = (digits: string): string | undefined =>
  digits === '' || /^\d{4}$/.test(digits)
    ? undefined
    : 'Ông/bà chỉ nhập đúng 4 chữ số cuối của số điện thoại.';

/** A request to send, or the form with what is wrong beside each field. */
export const readLookup = (
  fields: Readonly<Record<'code' | 'phoneLast4', string>>,
): { form: LookupForm; request: LookupRequest | null } => {
  const code = fields.code.trim();
  const digits = fields.phoneLast4.replace(/\s/g, '');
  const wrongCode = codeError(code);
  const wrongDigits = digitsError(digits);
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
