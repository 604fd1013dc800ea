import type { Composition } from '../compose.ts';
import type { Answerer } from './asked.ts';

/** The process lives. */
export const answerHealthy: Answerer = ({ response }) => void response.end('ok\n');

/** It can read its data, too. */
export const answerReady =
  ({ store, config }: Composition): Answerer =>
  async ({ response }) => {
    await store.snapshot((readable) => readable.wardState(config.code));
    response.end('ready\n');
  };
