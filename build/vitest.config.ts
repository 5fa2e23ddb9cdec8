import { defineConfig } from 'vitest/config';

/** Unit and property tests stand beside the code; whole-program tests stand under `test/`. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,electron,renderer,build}/**/*.test.{ts,tsx}',
            'test/municipal-server/**/*.test.ts',
          ],
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/{e2e,faults,bench,fixtures}/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
