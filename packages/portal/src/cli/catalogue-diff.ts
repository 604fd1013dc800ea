import { toLocalDate } from '@motcua/sdk/calendar';
import type { Stated } from '@motcua/sdk';
import { formatDate } from '@motcua/sdk/text';
import { asInForce } from '../catalogue/in-force.ts';
import { fieldText } from './catalogue-text.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const told = (stated: Stated<string>, language: Language): string => {
  if (stated.value === null) return language === 'vi' ? 'chưa công bố' : 'not published';
  const { value, source, asOf } = stated as { value: string; source: string; asOf: string | null };
  return `${value} [${source}${asOf === null ? '' : `, ${formatDate(asOf, language)}`}]`;
};

/** `motcua catalogue diff`: where sources say different things, and which of them is shown. */
export const diffCatalogue = async (json: boolean, language: Language): Promise<void> => {
  const differing = await withPortal(async ({ store, config, now }) => {
    const all = await store.snapshot((readable) => readable.procedures(config.code));
    return all
      .map((procedure) => asInForce(procedure, toLocalDate(now())))
      .filter(({ differences = [] }) => differences.length > 0)
      .map(({ code, title, differences = [] }) => ({ code, title, differences }));
  });
  if (json) return say(JSON.stringify(differing, null, 2));
  if (differing.length === 0)
    return say(language === 'vi' ? 'Các nguồn không nói khác nhau.' : 'The sources agree.');
  for (const { code, title, differences } of differing) {
    say(`${code}  ${title}`);
    for (const difference of differences) {
      const [shown, other] = [told(difference.shown, language), told(difference.other, language)];
      say(`    ${fieldText(difference, language)}: ${shown} ≠ ${other}`);
    }
  }
};
