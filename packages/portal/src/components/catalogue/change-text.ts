import type { PublishedChange } from '@motcua/sdk';
import { strings, wordFor, type Language } from '../../i18n/index.ts';

/** What changed: `Phí, lệ phí (Trực tuyến)`. */
export const changedField = ({ field, channel }: PublishedChange, lang: Language): string => {
  const { catalogue, words } = strings(lang);
  const name = wordFor(catalogue.fields, field);
  return channel === null ? name : `${name} (${wordFor(words.channels, channel)})`;
};

/** From what to what. Channels and providers are words of the contract. */
export const changedValues = (
  { field, before, after }: PublishedChange,
  lang: Language,
): string => {
  const { catalogue, words } = strings(lang);
  const known = field === 'channels' ? words.channels : field === 'provider' ? words.providers : {};
  // Of these, none is a fact: there is no source that could publish more.
  const isList = ['aliases', 'localRules', 'channels'].includes(field);
  const told = (value: string | null) =>
    value === null
      ? isList
        ? catalogue.nothing
        : catalogue.none
      : value
          .split('; ')
          .map((each) => wordFor(known, each))
          .join('; ');
  return catalogue.changedFrom(told(before), told(after));
};
