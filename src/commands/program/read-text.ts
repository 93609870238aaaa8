import { basename, extname } from 'node:path';
import type { App } from '../../app/app.js';
import { exerciseGuesser } from '../../db/plausible-exercises.js';
import { ownProgramNamed } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import { ChosenNames, isUnknown, measurementOf } from '../../domain/program-text/new-exercises.js';
import type { ProgramContext, ProgramText } from '../../domain/program-text/program-text.js';
import { readProgramText } from '../../domain/program-text/read.js';
import { slotsOf } from '../../domain/program-text/to-document.js';
import type { Prompter } from '../../prompts/prompter.js';
import { readTextFile, whichTextFile } from '../text-file.js';
import { userUnit } from '../user-unit.js';

/** A text that was read, and what names in it may mean. */
export interface ReadText extends PastedText {
  readonly read: ProgramText;
  readonly context: ProgramContext;
  readonly names: ChosenNames;
}

/** A text, and the file it came from. */
export interface PastedText {
  readonly text: string;
  /** Null for standard input. */
  readonly fileName: string | null;
}

/**
 * The text of a file.
 *
 * @param file a path, `-` for standard input, undefined to ask
 * @throws Failure usage for a text of blanks; not-found; as `readTextFile` does
 */
export async function pastedText(app: App, file: string | undefined): Promise<PastedText> {
  const path = await whichTextFile(app, file, 'File with the text');
  const text = await readTextFile(app, path);
  if (text.trim() === '')
    throw new Failure('usage', `"${path}" is empty`, 'a program is lines such as: Squat 5x5 100kg');
  return { text, fileName: path === '-' ? null : basename(path) };
}

/**
 * Reads free text.
 *
 * @param createsExercises whether names nobody knows are to become exercises
 */
export async function readText(
  scope: Scope,
  { text, fileName }: PastedText,
  createsExercises: boolean,
): Promise<ReadText> {
  const names = new ChosenNames();
  const context: ProgramContext = { unit: userUnit(scope.user), find: await exerciseGuesser(scope) };
  const first = readProgramText(text, context);
  const unknown = createsExercises ? slotsOf(first).filter(isUnknown) : [];
  for (const { exerciseText, sets } of unknown) names.make(exerciseText, measurementOf(sets));
  // Read once more, since a name that is known may part a line in another way.
  const read = unknown.length === 0 ? first : readProgramText(text, names.within(context));
  return { text, fileName, read, context, names };
}

/**
 * What the program is to be called: as was said, else by the title of the text, else by the file.
 *
 * @throws Failure usage for no name; conflict when the user has a program of that name
 */
export async function nameOf(
  scope: Scope,
  { read, fileName }: ReadText,
  given: string | undefined,
  prompter: Prompter | null,
): Promise<string> {
  const ofFile = fileName === null ? '' : basename(fileName, extname(fileName));
  const known = [given, read.name ?? undefined].find((name) => name !== undefined);
  const proposal = foldName(ofFile) === '' ? await freeName(scope, 'Pasted program') : ofFile;
  if (known === undefined && prompter !== null) {
    return await prompter.input('Name of the program', {
      initial: proposal,
      check: async (name) => (await problemWith(scope, name))?.message ?? null,
    });
  }
  const name = (known ?? proposal).trim();
  const problem = await problemWith(scope, name);
  if (problem !== null) throw problem;
  return name;
}

async function freeName(scope: Scope, name: string): Promise<string> {
  let free = name;
  for (let number = 2; (await ownProgramNamed(scope, free)) !== undefined; number += 1)
    free = `${name} ${number}`;
  return free;
}

async function problemWith(scope: Scope, name: string): Promise<Failure | null> {
  if (foldName(name) === '')
    return new Failure('usage', `"${name}" is not a name`, 'a name has a letter or a digit');
  const taken = await ownProgramNamed(scope, name);
  if (taken === undefined) return null;
  return new Failure('conflict', `there is a program "${taken.name}" already`, 'choose another with --name');
}
