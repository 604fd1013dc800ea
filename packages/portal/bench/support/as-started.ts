/** What `npm start` gives to Node. */
export const asStarted = { NODE_OPTIONS: '--max-semi-space-size=8', MALLOC_ARENA_MAX: '2' };
