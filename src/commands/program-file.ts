import type { App } from '../app/app.js';
import { Failure } from '../domain/failure.js';
import { readStoredProgram } from '../exchange/program/stored.js';
import { writeProgramDocument } from '../exchange/program/write.js';
import type { DocumentView, SavedView } from '../output/view.js';
import { wholeNumber } from '../schema/flags.js';
import { askedFormat } from './asked-format.js';
import { saveTo, type OutputFlags } from './output-file.js';
import { requireRevision, revisionReader } from './program-revision.js';
import { whichProgram } from './which-program.js';

/** How a program is written as a file. */
export interface ProgramFileFlags extends OutputFlags {
  /** The number of an earlier revision. */
  readonly revision?: string;
}

/**
 * Writes a program as YAML or JSON, to standard output or to a file.
 *
 * @param words its name, a part of it or its id; asked for when there are none
 * @throws Failure usage for another format; not-found, denied; what `saveTo` throws
 */
export async function programFile(
  app: App,
  words: readonly string[],
  options: ProgramFileFlags,
): Promise<DocumentView | SavedView> {
  const format = askedFormat(app);
  if (format !== null && format !== 'json')
    throw new Failure('usage', `"${format}" does not fit a program`, 'leave it out for YAML, or take --json');
  const scope = await app.reading();
  const program = await whichProgram(app, scope, words, 'any');
  const stored = await readStoredProgram(scope, program);
  const document =
    options.revision === undefined
      ? stored.document
      : (await revisionReader(scope, program))(
          await requireRevision(
            scope,
            stored,
            wholeNumber('--revision', options.revision, { min: 1, max: 1e9 }),
          ),
        );
  const text = writeProgramDocument(document, format === 'json' ? 'json' : 'yaml');
  if (options.output === undefined) return { kind: 'document', chunks: once(text) };
  await saveTo(app, options.output, options, once(text));
  return {
    kind: 'saved',
    lines: [`wrote program "${program.name}" to ${options.output}`],
    record: { id: program.id, name: program.name, file: options.output },
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
