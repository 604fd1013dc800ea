import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Most files wait for programs that they start: one worker a core, not one less.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'portal',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
