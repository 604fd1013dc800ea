import type { Language } from '@motcua/sdk/text';
import * as z from 'zod/mini';
import { paperForms } from './guide.ts';
import { sentenceCount, wordingFaults } from './guide-wording.ts';

const wording = (language: Language, more: (text: string) => string[] = () => []) =>
  z.string().check((payload) => {
    for (const message of [...wordingFaults(payload.value, language), ...more(payload.value)])
      payload.issues.push({ code: 'custom', message, input: payload.value });
  });

const label = (language: Language) =>
  wording(language, (text) =>
    sentenceCount(text) === 0 ? [] : ['must not end like a sentence: it is a line of a list'],
  );

const sentences = (language: Language) =>
  wording(language, (text) => (sentenceCount(text) > 0 ? [] : ['must end with a full stop']));

const oneSentence = (language: Language) =>
  wording(language, (text) => (sentenceCount(text) === 1 ? [] : ['must be one sentence']));

const both = (kind: typeof label) => z.strictObject({ vi: kind('vi'), en: kind('en') });

const condition = (language: Language) =>
  wording(language, (text) =>
    (language === 'vi' ? /^(Nếu|Khi) .*[^.]$/u : /^(If|When) .*[^.]$/u).test(text)
      ? []
      : ['must be a condition without a full stop: “Nếu …”, “If …”'],
  );

const key = z
  .string()
  .check(z.regex(/^[a-z]+(-[a-z]+)*$/, { error: 'must be words-with-hyphens' }));

interface TextOrKey {
  use?: string | undefined;
  vi?: string | undefined;
  en?: string | undefined;
  as?: string | undefined;
}

/** Either a text in both languages, or the key of one in the shared file. */
const textOrKey = z.refine<TextOrKey>(
  ({ use, vi, en, as }) =>
    use === undefined
      ? vi !== undefined && en !== undefined
      : vi === undefined && en === undefined && as === undefined,
  { error: 'must have “vi” and “en”, or else “use” alone' },
);

const paperText = {
  vi: label('vi'),
  en: label('en'),
  as: z.optional(z.enum(paperForms)),
  when: z.optional(z.strictObject({ vi: condition('vi'), en: condition('en') })),
};

const paper = z
  .strictObject({
    ...paperText,
    vi: z.optional(paperText.vi),
    en: z.optional(paperText.en),
    use: z.optional(key),
    lookUp: z.optional(key),
  })
  .check(textOrKey);

const line = z
  .strictObject({
    vi: z.optional(sentences('vi')),
    en: z.optional(sentences('en')),
    use: z.optional(key),
  })
  .check(textOrKey);

/** One guide as it stands in a file. */
export const guideEntry = z.strictObject({
  code: z
    .string()
    .check(z.regex(/^\d\.\d{6}$/, { error: 'must be a national code without suffix' })),
  purpose: both(oneSentence),
  bring: z.array(paper).check(z.minLength(1, { error: 'must name at least one thing' })),
  whoMayFile: z.array(line).check(z.minLength(1, { error: 'must name somebody' }), z.maxLength(3)),
  goodToKnow: z.array(line).check(z.maxLength(3, { error: 'must be at most three' })),
  complete: z.boolean(),
  reviewed: z.iso.date(),
});

/** A file of guides; its rows are read one by one. */
export const guidesFile = z.strictObject({ format: z.literal(1), guides: z.array(z.unknown()) });

/** Papers, lines and registers that many guides name by key. */
export const sharedFile = z.strictObject({
  format: z.literal(1),
  papers: z.record(key, z.strictObject(paperText)),
  lines: z.record(key, both(sentences)),
  registers: z.record(key, both(sentences)),
});

/** The glossary. A term is found by any of its phrases; the first is its name. */
export const glossaryFile = z.strictObject({
  format: z.literal(1),
  terms: z.record(
    key,
    z.strictObject({
      phrases: z.array(label('vi')).check(z.minLength(1)),
      nameEn: label('en'),
      vi: sentences('vi'),
      en: sentences('en'),
    }),
  ),
});

export type GuideEntry = z.infer<typeof guideEntry>;
export type Shared = z.infer<typeof sharedFile>;
export type Glossary = z.infer<typeof glossaryFile>;
