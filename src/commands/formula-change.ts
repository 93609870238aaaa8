import type { App } from '../app/app.js';
import type { MovedRecords } from '../db/records.js';
import { counted } from '../domain/counted.js';
import { formulaNames, type OneRepMaxFormula } from '../domain/one-rep-max.js';
import type { RecordEvent } from '../domain/records/record.js';
import { recordName, valueText } from '../domain/records/words.js';
import { confirmOrRefuse } from './confirm.js';

/** How one standing record moves; null stands for there being none. */
interface Move {
  readonly exercise: string;
  readonly formula: OneRepMaxFormula;
  readonly record: RecordEvent;
  readonly was: number | null;
  readonly is: number | null;
}

const linesShown = 10;

/** Whether a change is done, or only looked at. */
export type Tense = 'done' | 'would';

/** How many standing records a change of the formula moves: `2 records changed with Brzycki`. */
export function formulaMoveSummary(moved: readonly MovedRecords[], tense: Tense): string {
  const moves = movesOf(moved);
  const [first] = moved;
  if (first === undefined || moves.length === 0)
    return tense === 'done' ? 'no record moved' : 'no record would move';
  return `${tally(moves, tense)} with ${formulaNames[first.formula]}`;
}

/** The same, and below it the largest moves, a line each. */
export function formulaMoveLines(
  moved: readonly MovedRecords[],
  weightUnit: 'kg' | 'lb',
  tense: Tense,
): string[] {
  const moves = movesOf(moved);
  const summary = formulaMoveSummary(moved, tense);
  if (moves.length === 0) return [summary];
  const lines = moves.slice(0, linesShown).map((move) => `  ${moveText(move, weightUnit)}`);
  const more = moves.length - lines.length;
  return [`${summary}:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])];
}

/**
 * Shows what a change of the formula would move and asks for a yes, where somebody can answer and has not said it yet;
 * records are derived, so nothing is lost where nobody can.
 *
 * @returns whether it was shown
 * @throws Failure cancelled when the answer is no
 */
export async function agreeToMoves(
  app: App,
  yes: true | undefined,
  moved: readonly MovedRecords[],
  weightUnit: 'kg' | 'lb',
): Promise<boolean> {
  if (yes === true || movesOf(moved).length === 0 || (await app.prompter()) === null) return false;
  for (const line of formulaMoveLines(moved, weightUnit, 'would')) app.say(line);
  await confirmOrRefuse(app, yes, 'Change the formula?');
  return true;
}

/** The largest moves first, as shares of what was. */
function movesOf(moved: readonly MovedRecords[]): Move[] {
  const moves = moved.flatMap(({ exercise, formula, diff }): Move[] => [
    ...diff.changed
      .filter(({ before, after }) => before.value !== after.value)
      .map(({ before, after }) => ({ exercise, formula, record: after, was: before.value, is: after.value })),
    ...diff.gained.map((record) => ({ exercise, formula, record, was: null, is: record.value })),
    ...diff.lost.map((record) => ({ exercise, formula, record, was: record.value, is: null })),
  ]);
  return moves.sort((a, b) => shareOf(b) - shareOf(a));
}

function shareOf({ was, is }: Move): number {
  return was === null || is === null ? 1 : Math.abs(is / was - 1);
}

function tally(moves: readonly Move[], tense: Tense): string {
  const appear = moves.filter(({ was }) => was === null).length;
  const go = moves.filter(({ is }) => is === null).length;
  const kinds = [
    [moves.length - appear - go, tense === 'done' ? 'changed' : 'would change'],
    [appear, tense === 'done' ? 'appeared' : 'would appear'],
    [go, tense === 'done' ? 'went' : 'would go'],
  ] as const;
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, verb]) => `${counted(count, 'record')} ${verb}`)
    .join(', ');
}

function moveText({ exercise, formula, record, was, is }: Move, weightUnit: 'kg' | 'lb'): string {
  const wording = { formula, weightUnit };
  const name = `${exercise}: ${recordName(record, wording).replace(/^the /, '')}`;
  const text = (value: number) => valueText(value, record.unit, wording);
  if (was === null) return `${name} is ${text(record.value)}`;
  return is === null ? `${name} ${text(was)} goes` : `${name} ${text(was)} becomes ${text(is)}`;
}
