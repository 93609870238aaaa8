import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/terminal/build-home.ts'],
    testTimeout: 30_000,
    sequence: { shuffle: true },
    // Vitest leaves a core free, which on two cores is half of them.
    maxWorkers: '100%',
  },
});
