import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-home.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    sequence: { shuffle: true },
    // Vitest leaves a core free, which on two cores is half of them.
    maxWorkers: '100%',
    // No test changes a module, so each worker loads them once: with one load a file most of the time goes there.
    isolate: false,
  },
});
