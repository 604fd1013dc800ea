import type { Language } from '@motcua/sdk/text';

/** The page of feedback and ratings. */
export const feedbackAddress = (language: Language): string =>
  language === 'en' ? '/en/phan-anh' : '/phan-anh';

/** The same as files; they are Vietnamese. */
export const feedbackFiles = { feedback: '/phan-anh.csv', ratings: '/phan-anh/hai-long.csv' };
