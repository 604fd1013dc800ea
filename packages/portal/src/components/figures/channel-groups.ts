import type { Group } from '@motcua/sdk';
import { strings, wordFor } from '../../i18n/index.ts';

/** Groups by channel under the names that people use. */
export const channelGroups = (groups: readonly Group[]): Group[] => {
  const { channels } = strings('vi').words;
  return groups.map((group) => ({ ...group, label: wordFor(channels, group.key) }));
};
