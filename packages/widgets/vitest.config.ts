import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'widgets',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{elements,packed}/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'packed',
          include: ['test/packed/**/*.test.ts'],
          globalSetup: 'test/packed/pack.mjs',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'elements',
          include: ['test/elements/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
