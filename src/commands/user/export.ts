import type { App } from '../../app/app.js';
import { findUser } from '../../db/users.js';
import type { DocumentView, SavedView } from '../../output/view.js';
import { expectDocumentFormat, exportDocument } from '../export-document.js';
import type { Invocation } from '../handler.js';
import type { OutputFlags } from '../output-file.js';

/** Hands out everything of a user as one document, also of a deactivated one, who cannot ask for it. */
export async function run(
  app: App,
  { operands, options }: Invocation<OutputFlags>,
): Promise<DocumentView | SavedView> {
  expectDocumentFormat(app, options);
  const scope = await app.reading();
  const [name] = operands;
  const user = name === undefined ? scope.user : await findUser(scope.db, name);
  return await exportDocument(app, { ...scope, user }, options);
}
