import type { App } from '../../app/app.js';
import type { DocumentView, SavedView } from '../../output/view.js';
import { expectDocumentFormat, exportDocument } from '../export-document.js';
import type { Invocation } from '../handler.js';
import type { OutputFlags } from '../output-file.js';

/** Hands out everything of the user as one document. */
export async function run(app: App, { options }: Invocation<OutputFlags>): Promise<DocumentView | SavedView> {
  expectDocumentFormat(app, options);
  return await exportDocument(app, await app.reading(), options);
}
