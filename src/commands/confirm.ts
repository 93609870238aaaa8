import type { App } from '../app/app.js';
import { Failure } from '../domain/failure.js';

/**
 * Lets a destructive command go on: `--yes`, or a yes on a terminal; never by default.
 *
 * @throws Failure input-required when nobody can be asked; cancelled when the answer is no
 */
export async function confirmOrRefuse(app: App, yes: true | undefined, question: string): Promise<void> {
  if (yes === true) return;
  const prompter = await app.prompter();
  if (prompter === null) throw new Failure('input-required', `this needs a yes: ${question}`, 'add --yes');
  if (!(await prompter.confirm(question))) throw new Failure('cancelled', 'nothing was changed');
}
