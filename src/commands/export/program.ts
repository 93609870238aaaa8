import type { App } from '../../app/app.js';
import type { DocumentView, SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { programFile, type ProgramFileFlags } from '../program-file.js';

/** Hands out a program as a file, as `ton program export` does. */
export async function run(
  app: App,
  { operands, options }: Invocation<ProgramFileFlags>,
): Promise<DocumentView | SavedView> {
  return await programFile(app, operands, options);
}
