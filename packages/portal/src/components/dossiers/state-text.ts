import { strings, type Language } from '../../i18n/index.ts';

interface StateText {
  word: string;
  meaning: string;
  next: string;
}

/** The words for a state; a state newer than these pages sends people to the hotline. */
export const stateText = (state: string, language: Language = 'vi'): StateText => {
  const { states, unknownState } = strings(language).dossiers;
  return (states as Readonly<Record<string, StateText>>)[state] ?? unknownState;
};
