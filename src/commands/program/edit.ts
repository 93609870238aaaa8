import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import type { Program } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import { resizeWeeks } from '../../domain/program/edit-days.js';
import { programLimits } from '../../domain/program/limits.js';
import { programExerciseFinder } from '../../exchange/program/find-exercise.js';
import { ProgramDocumentFailure } from '../../exchange/program/mistake.js';
import { readProgramDocument } from '../../exchange/program/read.js';
import { readStoredProgram, type StoredProgram } from '../../exchange/program/stored.js';
import { writeProgramDocument } from '../../exchange/program/write.js';
import type { SavedView } from '../../output/view.js';
import { editText, type EditMistake } from '../../prompts/editor.js';
import { fillIn } from '../../prompts/fill-in.js';
import { oneOfWords, wholeNumber } from '../../schema/flags.js';
import { changedFields, changedLines, changeProgram, type ChangedProgram } from '../change-program.js';
import type { Invocation } from '../handler.js';
import { readTextFile } from '../text-file.js';
import { programFile } from './read-file.js';
import { whichProgram } from '../which-program.js';

interface HeadFlags {
  readonly name?: string;
  readonly description?: string;
  readonly zip?: string;
  readonly weeks?: string;
  readonly visibility?: string;
}

interface Options extends HeadFlags {
  readonly file?: string;
}

/** Changes a program by flags, or as its document in an editor or from a file. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const { file, ...flags } = options;
  const isFlagged = Object.keys(flags).length > 0;
  if (file !== undefined && isFlagged)
    throw new Failure('usage', '"--file" says all of it', 'leave the other flags out');
  const scope = await app.writing();
  const program = await whichProgram(app, scope, operands, 'own');
  await fillIn(app, {
    change: {
      name: '--file (or --name, --description, --zip, --weeks, --visibility)',
      given: isFlagged || file !== undefined ? true : undefined,
      ask: () => Promise.resolve(true),
    },
  });
  if (isFlagged) {
    const change = readHead(flags);
    const changed = await changeProgram(app, scope, program.id, 'program edit', ({ document }) => ({
      document: change(document),
    }));
    return saved(changed);
  }
  if (file !== undefined) {
    const text = await readTextFile(app, file, programFile);
    return await applyText(app, scope, program, text, null);
  }
  return await inEditor(app, scope, program);
}

/** What the flags make of a program; an empty text takes a field away. */
function readHead({ name, description, zip, weeks, visibility }: HeadFlags) {
  const text = (value: string) => value.trim() || null;
  const count =
    weeks === undefined ? null : wholeNumber('--weeks', weeks, { min: 1, max: programLimits.weeks });
  const patch = {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(description === undefined ? {} : { description: text(description) }),
    ...(zip === undefined ? {} : { zipCode: text(zip) }),
    ...(visibility === undefined
      ? {}
      : { visibility: oneOfWords('--visibility', visibility, ['private', 'public']) }),
  };
  return (document: ProgramDocument): ProgramDocument => ({
    ...document,
    ...patch,
    weeks: count === null ? document.weeks : resizeWeeks(document.weeks, count),
  });
}

async function inEditor(app: App, scope: Scope, program: Program): Promise<SavedView> {
  const stored = await readStoredProgram(scope, program);
  const view = await editText(
    {
      env: app.env,
      text: writeProgramDocument(stored.document),
      fileName: `program-${program.id}.yaml`,
      check: async (text) => await mistakeIn(scope, stored, text),
      say: (text) => app.say(text),
      goOnWith: (path) => `ton program edit ${program.id} --file ${path}`,
    },
    async (text) => await applyText(app, scope, program, text, stored.revision),
  );
  return view ?? { kind: 'saved', lines: ['nothing changed'], record: unchanged(stored) };
}

function unchanged({ program, revision }: StoredProgram) {
  const { id, uid, name } = program;
  return { id, uid, program: name, program_id: id, revision, changes: [] };
}

/** The first mistake of a text, for the editor. */
async function mistakeIn(scope: Scope, stored: StoredProgram, text: string): Promise<EditMistake | null> {
  try {
    readProgramDocument(text, undefined, { find: await programExerciseFinder(scope, stored) });
    return null;
  } catch (error) {
    const [first] = error instanceof ProgramDocumentFailure ? error.errors : [];
    if (first === undefined) throw error;
    return { line: first.line, problem: first.message, hint: first.hint ?? undefined };
  }
}

/** @param revision that the text was made of; null when it does not say */
async function applyText(
  app: App,
  scope: Scope,
  program: Program,
  text: string,
  revision: number | null,
): Promise<SavedView> {
  const changed = await changeProgram(app, scope, program.id, 'program edit', async (stored, scope) => {
    if (revision !== null && stored.revision !== revision) {
      throw new Failure(
        'conflict',
        `the program "${program.name}" was changed meanwhile`,
        `see how with: ton program history "${program.name}"`,
      );
    }
    const find = await programExerciseFinder(scope, stored);
    return { document: readProgramDocument(text, undefined, { find, name: program.name }), find };
  });
  return saved(changed);
}

function saved(changed: ChangedProgram): SavedView {
  const { id, uid } = changed.saved.program;
  return { kind: 'saved', lines: changedLines(changed), record: { id, uid, ...changedFields(changed) } };
}
