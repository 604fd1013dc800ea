import type { Language } from '../statistics/source-label.ts';
import type { Personal } from './personal.ts';

/** What could point at a person, as the one who wrote it is told. */
export const personalWords: Record<Personal, Record<Language, string>> = {
  phone: { vi: 'số điện thoại', en: 'a phone number' },
  'identity-number': { vi: 'dãy số giống số định danh', en: 'what looks like an identity number' },
  'e-mail': { vi: 'địa chỉ thư điện tử', en: 'an e-mail address' },
  'dossier-code': { vi: 'mã hồ sơ', en: 'a dossier code' },
  name: { vi: 'tên người', en: 'the name of a person' },
};
