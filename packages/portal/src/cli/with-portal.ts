import type { Composition } from '../compose.ts';
import { openPortal, settingsFrom } from './settings.ts';

/** Opens the portal that the environment names, for one piece of work. */
export const withPortal = async <T>(work: (portal: Composition) => Promise<T>): Promise<T> => {
  const portal = await openPortal(settingsFrom());
  try {
    return await work(portal);
  } finally {
    await portal.close();
  }
};
