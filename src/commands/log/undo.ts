import type { App } from '../../app/app.js';
import { listCommands } from '../../db/undo.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { reverseView } from '../reversal.js';

/** Takes the last change of sets back; refuses when something else came after it. */
export async function run(app: App): Promise<SavedView> {
  const scope = await app.writing();
  const standing = (await listCommands(scope, 200)).find((command) => command.undone_at === null);
  if (standing !== undefined && !standing.name.startsWith('log ')) {
    throw new Failure(
      'conflict',
      `the last command was not about sets: "ton ${standing.words}"`,
      'take that one back first with: ton undo',
    );
  }
  return await reverseView(app, 'undo');
}
