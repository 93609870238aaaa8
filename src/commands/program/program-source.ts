import type { App } from '../../app/app.js';
import { exerciseFinder } from '../../db/exercises.js';
import { ownProgramNamed } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { closest } from '../../domain/closest.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import type { ProgramLines } from '../../domain/program/check/finding.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import { presets } from '../../presets/list.js';
import { presetProgram } from '../preset-document.js';
import { whichProgram } from '../which-program.js';
import { readProgramText } from './read-file.js';

/** A program to try out, wherever it comes from. */
export interface ProgramSource {
  /** What a message calls it: the path as typed, else its name. */
  readonly name: string;
  readonly document: ProgramDocument;
  /** Null where it is no file. */
  readonly lines: ProgramLines | null;
  /** The id of an exercise by what the document calls it. */
  readonly exerciseId: (exercise: string) => number;
}

/**
 * The program that words mean: a file (a path, or a name that ends in .yaml, .yml or .json; `-` for standard input), a
 * program the user sees, or a preset. A program of one's own goes before a preset of its name.
 *
 * @throws Failure as reading a file and `requireProgram` do; input-required when there are no words and nobody can be asked
 */
export async function whichSource(app: App, scope: Scope, words: readonly string[]): Promise<ProgramSource> {
  const typed = words.join(' ').trim();
  if (isFile(typed)) return await fromFile(app, scope, typed);
  const preset = presets.find(({ name }) => foldName(name) === foldName(typed));
  if (preset !== undefined && (await ownProgramNamed(scope, typed)) === undefined)
    return await fromPreset(scope, preset.name);
  try {
    const program = await whichProgram(app, scope, words, 'any');
    const { document } = await readStoredProgram(scope, program);
    const slots = document.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
    const ids = new Map(slots.map(({ exercise, exerciseId }) => [exercise, exerciseId]));
    return { name: program.name, document, lines: null, exerciseId: (name) => ids.get(name) ?? 0 };
  } catch (error) {
    throw withPresets(error, typed);
  }
}

function isFile(typed: string): boolean {
  return typed === '-' || /[/\\]|\.(?:ya?ml|json)$/i.test(typed);
}

async function fromFile(app: App, scope: Scope, path: string): Promise<ProgramSource> {
  const find = await exerciseFinder(scope);
  const { program, lines } = await readProgramText(app, path, find);
  return { name: path, document: program, lines, exerciseId: (name) => find(name).id };
}

async function fromPreset(scope: Scope, name: string): Promise<ProgramSource> {
  const { document, find } = await presetProgram(scope, name);
  return { name, document, lines: null, exerciseId: (exercise) => find(exercise).id };
}

/** What was no program may have been meant for a preset. */
function withPresets(error: unknown, typed: string): unknown {
  if (!(error instanceof Failure) || error.code !== 'not-found' || typed === '') return error;
  const names = presets.map(({ name }) => ({ name, key: foldName(name) }));
  const [near] = closest(typed, names, 1);
  if (near === undefined) return error;
  return new Failure(error.code, error.message, `did you mean the preset "${near.name}"?`, { cause: error });
}
