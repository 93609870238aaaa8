import type { App } from '../../app/app.js';
import { exerciseFinder } from '../../db/exercises.js';
import { ownProgramNamed, requireOwnProgram } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise, Program } from '../../db/tables.js';
import type { ProgramLines } from '../../domain/program/check/finding.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import { readPlacedProgram, type PlacedProgram } from '../../exchange/program/read.js';
import { readTextFile, whichTextFile } from '../text-file.js';

/** Which program a file is about, when its name does not say. */
export interface FileOptions {
  readonly program?: string;
}

/** A program file that could be read. */
export interface ProgramFile {
  /** As typed. */
  readonly path: string;
  readonly document: ProgramDocument;
  readonly lines: ProgramLines;
  /** Finds the exercises it names. */
  readonly find: (name: string) => Exercise;
  /** The program it is to become; null for a new one. */
  readonly program: Program | null;
}

/** How large a program file may be. */
export const programFile = { megabytes: 5, hint: 'a program is a few hundred lines of text' };

/**
 * Reads a program file and finds the program of the user's own that it is about: the one that is named, else the one that
 * has its name.
 *
 * @param file a path, `-` for standard input, undefined to ask
 * @throws Failure usage with every mistake and its place; not-found, denied
 */
export async function readProgramFile(
  app: App,
  scope: Scope,
  file: string | undefined,
  options: FileOptions,
): Promise<ProgramFile> {
  const path = await whichTextFile(app, file, 'Program file', programFile);
  const named = options.program === undefined ? null : await requireOwnProgram(scope, options.program);
  const find = await exerciseFinder(scope);
  const { program: document, lines } = await readProgramText(app, path, find);
  const program = named ?? (await ownProgramNamed(scope, document.name)) ?? null;
  return { path, document, lines, find, program };
}

/**
 * Reads the program of a file, and where its parts stand.
 *
 * @param path `-` for standard input
 * @throws Failure usage with every mistake and its place; not-found
 */
export async function readProgramText(
  app: App,
  path: string,
  find: (name: string) => Exercise,
): Promise<PlacedProgram> {
  const text = await readTextFile(app, path, programFile);
  const format = path.toLowerCase().endsWith('.json') ? 'json' : undefined;
  return readPlacedProgram(text, format, { name: path, find });
}
