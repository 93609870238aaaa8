import type { App } from '../../app/app.js';
import type { SavedView } from '../../output/view.js';
import { changedFields, changedLines, changeProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { whichProgram } from '../which-program.js';

/** Lets everybody find a program, or nobody else. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ private?: true }>,
): Promise<SavedView> {
  const scope = await app.writing();
  const program = await whichProgram(app, scope, operands, 'own');
  const visibility = options.private === true ? 'private' : 'public';
  const changed = await changeProgram(app, scope, program.id, 'program publish', ({ document }) => ({
    document: { ...document, visibility },
  }));
  const { id, uid } = changed.saved.program;
  return {
    kind: 'saved',
    lines: changedLines(changed),
    record: { id, uid, visibility, ...changedFields(changed) },
  };
}
