import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/run-home.ts'],
    setupFiles: ['test/seed.ts'],
    // In full mode a property may take minutes.
    testTimeout: process.env.TON_TEST_FULL === '1' ? 600_000 : 30_000,
    sequence: { shuffle: true },
    // Vitest leaves a core free, which on two cores is half of them.
    maxWorkers: '100%',
    // No test changes a module, so each worker loads them once: with one load a file most of the time goes there.
    isolate: false,
  },
});
