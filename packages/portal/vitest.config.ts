import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** What takes longest begins first, so that no core is idle at the end: left to itself, the longest text does. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ['every-page', 'budgets', 'api/imports', 'deploy/files', 'staying-up'];
    const rank = ({ moduleId }: TestSpecification) =>
      (long.findIndex((name) => moduleId.includes(name)) + 1 || long.length + 1) - 1;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Tests of whole programs, their folders and their machine. */
const programs = ['deploy', 'safety', 'staying-up'].map((room) => `test/${room}/**/*.test.ts`);

const common = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A second, as is usual, is little on a machine that draws three pages at once.
  expect: { poll: { timeout: 15_000 } },
  setupFiles: ['test/support/remove-folders.ts'],
};

export default defineConfig({
  test: {
    // Most files wait for programs that they start: three workers keep two cores busy.
    maxWorkers: '150%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'portal',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...programs],
          // Files share what they load, a quarter of their time; what one starts it ends.
          isolate: false,
          ...common,
        },
      },
      {
        test: { name: 'programs', include: programs, ...common },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          ...common,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
