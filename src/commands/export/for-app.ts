import type { App } from '../../app/app.js';
import type { HistoryFilter } from '../../db/export-rows.js';
import type { Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { WrittenApp } from '../../exchange/written-app.js';
import { appSets } from '../../exchange/app-sets.js';
import { hevyText } from '../../exchange/hevy-write.js';
import { Losses } from '../../exchange/losses.js';
import { strongText } from '../../exchange/strong-write.js';
import type { DocumentView, Row, SavedView } from '../../output/view.js';
import { askedFormat } from '../asked-format.js';
import { saveTo, type OutputFlags } from '../output-file.js';

const writers = { strong: strongText, hevy: hevyText } as const;

/**
 * Refuses what does not go with another app's file, before anything is opened.
 *
 * @throws Failure usage naming the option
 */
export function expectAppFormat(
  app: App,
  as: WrittenApp,
  { output, excelSafe }: OutputFlags & { readonly excelSafe?: true },
): void {
  const { fields } = app.options;
  const format = askedFormat(app) ?? 'csv';
  // The answer about a written file may have any format; the file has its own.
  if (output === undefined && format !== 'csv')
    throw new Failure(
      'usage',
      `"${format}" does not fit --as ${as}`,
      'leave it out: that app reads CSV only',
    );
  if (fields !== undefined)
    throw new Failure(
      'usage',
      `--fields does not go with --as ${as}`,
      'that app wants all of its columns; leave --fields out',
    );
  if (excelSafe === true)
    throw new Failure(
      'usage',
      `--excel-safe does not go with --as ${as}`,
      'that app would take the apostrophes for part of the text; leave it out',
    );
}

/**
 * Hands out sets as a file that another app takes in, and says what that file cannot tell: on standard error beside a
 * file that goes to standard output, in the answer otherwise.
 */
export async function exportForApp(
  app: App,
  scope: Scope,
  filter: HistoryFilter,
  as: WrittenApp,
  options: OutputFlags,
): Promise<DocumentView | SavedView> {
  const losses = new Losses(as);
  const text = writers[as](appSets(scope, filter, as, losses));
  if (options.output === undefined) return { kind: 'document', chunks: saying(app, text, losses) };
  await saveTo(app, options.output, options, text);
  const warnings = losses.sentences();
  return {
    kind: 'saved',
    lines: [
      `wrote ${counted(losses.sets, 'set')} to ${options.output} for ${losses.app}`,
      ...warnings.map((warning) => `  note: ${warning}`),
    ],
    record: {
      file: options.output,
      as,
      format: 'csv',
      sets: losses.sets,
      left_out: losses.leftOut.map((left): Row => ({ ...left })),
      warnings,
    },
  };
}

async function* saying(app: App, text: AsyncIterable<string>, losses: Losses): AsyncGenerator<string> {
  yield* text;
  for (const sentence of losses.sentences()) app.say(sentence);
}
