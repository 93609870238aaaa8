import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { documentText } from '../../exchange/tonnage/write.js';
import type { DocumentView, SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { saveTo, type OutputFlags } from './output-file.js';

/** Hands out everything of the user as one document. */
export async function run(app: App, { options }: Invocation<OutputFlags>): Promise<DocumentView | SavedView> {
  const { format, fields } = app.options;
  // The answer about a written file may have any format; the document has its own.
  if (options.output === undefined && format !== 'table' && format !== 'json') {
    throw new Failure(
      'usage',
      `"${format}" does not fit a whole document`,
      'it is JSON; for a table of the sets use: ton export history',
    );
  }
  if (fields !== undefined) {
    throw new Failure(
      'usage',
      '--fields does not fit a whole document',
      'for chosen columns of the sets use: ton export history',
    );
  }
  const scope = await app.reading();
  const document = documentText(scope);
  if (options.output === undefined) return { kind: 'document', chunks: document };
  const bytes = await saveTo(app, options.output, options, document);
  return {
    kind: 'saved',
    lines: [`wrote everything of "${scope.user.username}" to ${options.output}`],
    record: { file: options.output, user: scope.user.username, bytes },
  };
}
