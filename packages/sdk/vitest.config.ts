import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'sdk',
          include: ['test/**/*.test.ts'],
          exclude: ['test/packed/**'],
          // Time zones are switched in a test, which only a process of its own can do.
          pool: 'forks',
          restoreMocks: true,
          // Properties are tried hundreds of times, on machines of any speed.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'packed',
          include: ['test/packed/**/*.test.ts'],
          globalSetup: 'test/packed/install.mjs',
          // Some keep promises about time, which compilers on the same cores would break.
          fileParallelism: false,
          maxConcurrency: 2,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
