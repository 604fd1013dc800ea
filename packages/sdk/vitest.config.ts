import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Time zones are switched in a test, which only a process of its own can do.
    pool: 'forks',
    restoreMocks: true,
  },
});
