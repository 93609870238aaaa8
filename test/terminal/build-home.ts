import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the program is built by whichever test needs it first. */
    buildHome: string;
  }
}

/** Gives every run of the tests one place for one build of the program. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'tonnage-build-'));
  project.provide('buildHome', home);
  return () => rm(home, { recursive: true, force: true });
}
