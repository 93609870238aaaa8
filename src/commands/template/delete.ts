import type { App } from '../../app/app.js';
import { inTransaction } from '../../db/scope.js';
import { deleteTemplate } from '../../db/write-template.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { whichTemplate } from './which-template.js';

/** Puts a template away without a question, since it can be brought back. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const template = await whichTemplate(app, scope, operands, 'live');
  await inTransaction(scope, app.note('template delete'), (scope) => deleteTemplate(scope, template));
  const { id, uid, title } = template;
  return {
    kind: 'saved',
    lines: [`template "${title}" deleted; bring it back with: ton template restore ${title}`],
    record: { id, uid, name: title, deleted: true },
  };
}
