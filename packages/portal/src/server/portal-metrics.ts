import type { Composition } from '../compose.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** Requests of this process, and how many listen to live figures. */
export const portalMetrics = ({ live }: Composition): Metrics =>
  createMetrics([['motcua_live_listeners', 'Open streams of live figures.', () => live.size()]]);
