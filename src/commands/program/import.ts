import type { App } from '../../app/app.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { Confidence, ProgramSlot } from '../../domain/program-text/program-text.js';
import { documentOf, slotsOf } from '../../domain/program-text/to-document.js';
import {
  saveImportedText,
  type ImportedText,
  type ReadExercise,
} from '../../exchange/program/import-text.js';
import { inTransaction } from '../../db/scope.js';
import type { View } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { SlotConfirmer, takenOf } from './confirm-slots.js';
import { importReport } from './import-report.js';
import { nameOf, pastedText, readText } from './read-text.js';

interface Options {
  readonly name?: string;
  readonly minConfidence?: Confidence;
  readonly createExercises?: true;
  readonly dryRun?: true;
}

const linesShown = 10;
const ranks: readonly Confidence[] = ['low', 'medium', 'high'];

/** Makes a program of free text. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<View> {
  const isDryRun = options.dryRun === true;
  // First, so that a slip in the name leaves no new database behind.
  const pasted = await pastedText(app, operands[0]);
  const scope = await app.writing();
  const text = await readText(scope, pasted, options.createExercises === true);
  // Standard input that was read to its end answers no questions.
  const prompter = isDryRun || text.fileName === null ? null : await app.prompter();
  const name = await nameOf(scope, text, options.name, prompter);
  const slots = slotsOf(text.read);
  const exercises =
    prompter !== null && options.minConfidence === undefined
      ? await new SlotConfirmer(app, scope, prompter, text).confirm(slots)
      : slots.map((slot) => decided(slot, options.minConfidence ?? 'medium'));
  if (!isDryRun) expectSome(text.text, exercises);
  const bySlot = new Map(exercises.map(({ slot, taken }) => [slot, taken]));
  const imported: ImportedText = {
    text: text.text,
    fileName: text.fileName,
    unit: userUnit(scope.user),
    program: documentOf(text.read, name, (slot) => bySlot.get(slot) ?? null),
    exercises,
    unread: text.read.unread,
    made: text.names.made,
  };
  if (isDryRun) return importReport(imported, null);
  const saved = await inTransaction(scope, app.note('program import'), (scope) =>
    saveImportedText(scope, imported),
  );
  return importReport(imported, saved);
}

/** What is read surely enough goes into the program. */
function decided(slot: ProgramSlot, least: Confidence): ReadExercise {
  const isSure = ranks.indexOf(slot.confidence) >= ranks.indexOf(least);
  return { slot, taken: isSure ? takenOf(slot) : null, isConfirmed: false };
}

/**
 * Makes sure that there is something to store.
 *
 * @throws Failure usage with the lines and why they are no exercises
 */
function expectSome(text: string, exercises: readonly ReadExercise[]): void {
  if (exercises.some(({ taken }) => taken !== null)) return;
  const reasons = exercises.map(({ slot }) => `line ${slot.line}: ${slot.guesses.join('; ')}`);
  const lines = text
    .split(/\r\n|\n|\r/)
    .flatMap((line, at) => (line.trim() === '' ? [] : [`line ${at + 1}: ${line.trim().slice(0, 80)}`]));
  const shown = exercises.length > 0 ? reasons : lines;
  const more = shown.length - linesShown;
  const ways =
    exercises.length > 0
      ? 'lower --min-confidence, let --create-exercises make the exercises, or run it on a terminal to be asked'
      : 'a program is lines such as: Squat 5x5 100kg';
  throw new Failure(
    'usage',
    `no exercise was taken from ${counted(lines.length, 'line')}; nothing was stored`,
    [...shown.slice(0, linesShown), ...(more > 0 ? [`and ${more} more`] : []), ways].join('\n'),
  );
}
