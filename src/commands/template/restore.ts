import type { App } from '../../app/app.js';
import { inTransaction } from '../../db/scope.js';
import { restoreTemplate } from '../../db/write-template.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { templateSaved } from './answer.js';
import { whichTemplate } from './which-template.js';

/** Brings a deleted template back. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const template = await whichTemplate(app, scope, operands, 'deleted');
  await inTransaction(scope, app.note('template restore'), (scope) => restoreTemplate(scope, template));
  return await templateSaved(scope, template, `template "${template.title}" is back`);
}
