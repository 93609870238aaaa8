import type { App } from '../app/app.js';
import type { Scope } from '../db/scope.js';
import { Failure } from '../domain/failure.js';
import { untoldOf } from '../exchange/tonnage/untold.js';
import { documentText } from '../exchange/tonnage/write.js';
import type { DocumentView, SavedView } from '../output/view.js';
import { askedFormat } from './asked-format.js';
import { saveTo, type OutputFlags } from './output-file.js';

/**
 * Hands out everything of the scope's user as one document, to standard output or to a file, and says what it cannot
 * tell of them.
 *
 * @throws Failure usage when another format or chosen fields were asked for; what `saveTo` throws
 */
export async function exportDocument(
  app: App,
  scope: Scope,
  options: OutputFlags,
): Promise<DocumentView | SavedView> {
  const document = documentText(scope);
  const warnings = await untoldOf(scope);
  if (options.output === undefined) return { kind: 'document', chunks: saying(app, document, warnings) };
  const bytes = await saveTo(app, options.output, options, document);
  return {
    kind: 'saved',
    lines: [
      `wrote everything of "${scope.user.username}" to ${options.output}`,
      ...warnings.map((warning) => `  note: ${warning}`),
    ],
    record: { file: options.output, user: scope.user.username, bytes, warnings },
  };
}

async function* saying(
  app: App,
  document: AsyncIterable<string>,
  warnings: readonly string[],
): AsyncGenerator<string, void, undefined> {
  yield* document;
  for (const warning of warnings) app.say(warning);
}

/**
 * Refuses root options that a whole document has no use for, before anything is opened.
 *
 * @throws Failure usage naming the option
 */
export function expectDocumentFormat(app: App, { output }: OutputFlags): void {
  const { fields } = app.options;
  const format = askedFormat(app) ?? 'json';
  // The answer about a written file may have any format; the document has its own.
  if (output === undefined && format !== 'json') {
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
}
