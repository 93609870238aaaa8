import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder of this run of the tests: their databases and the one build of the program. */
    runHome: string;
  }
}

/** Gives every run of the tests a folder of its own, which goes with it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'tonnage-tests-'));
  project.provide('runHome', home);
  return () => rm(home, { recursive: true, force: true });
}
