import type { ProgramChange } from './change.js';
import { changeLines, fieldLine, placedText, rangesText, type PlacedChange } from './change-lines.js';
import { patternOf } from './change-pattern.js';

/** Changes for people to read, of which many alike are told as one. */
export interface ChangeSummary {
  readonly lines: readonly string[];
  /** Whether something is told only by what it has in common with others. */
  readonly isShortened: boolean;
}

/** About a screen. */
const mostLines = 30;

/** By what changes are told as one; the second way leaves fewer lines. */
const likenesses: readonly ((change: PlacedChange) => unknown)[] = [
  (change) => {
    const pattern = patternOf(change);
    return pattern === null ? [kindOf(change), change.day] : [kindOf(change), pattern];
  },
  kindOf,
];

function kindOf(change: PlacedChange): unknown {
  return [change.on, change.kind, change.field, change.on === 'slot' ? change.exercise : null];
}

function grouped<T>(all: readonly T[], likeness: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify(likeness(one));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function numbersText(name: string, numbers: readonly number[]): string {
  const inOrder = [...new Set(numbers)].sort((a, b) => a - b);
  return `${name}${inOrder.length === 1 ? '' : 's'} ${rangesText(inOrder)}`;
}

/** `weeks 1–52, days 1, 3: Squat +2.5 kg (104 slots)`, or by one of them: `Squat 3x5 → 3x6, and 51 more like it`. */
function groupLine(group: readonly PlacedChange[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const weeks = group.map(({ week }) => week);
  const days = group.map(({ day }) => day);
  const where = `${numbersText('week', weeks)}, ${numbersText('day', days)}`;
  const texts = new Set(group.map(placedText));
  const patterns = new Set(group.map(patternOf));
  const [pattern] = patterns;
  const count = group.length;
  const slots = count === 1 ? '' : ` (${count} ${first.on === 'slot' ? 'slots' : 'days'})`;
  if (texts.size === 1) return `${where}: ${placedText(first)}${slots}`;
  if (first.on === 'slot' && patterns.size === 1 && pattern !== null && pattern !== undefined)
    return `${where}: ${first.exercise} ${pattern}${slots}`;
  return `${where}: ${placedText(first)}, and ${count - 1} more like it`;
}

/**
 * Changes for people to read: as `changeLines`, where that is a screen or less; else those that come to the same are one line with
 * where they stand and how many they are.
 *
 * @param changes of `diffPrograms`
 * @param weeks of the program
 */
export function summarizeChanges(changes: readonly ProgramChange[], weeks?: number): ChangeSummary {
  const whole = changeLines(changes, weeks);
  if (whole.length <= mostLines) return { lines: whole, isShortened: false };
  const placed = changes.filter((change) => change.on !== 'program');
  const fields = changes.filter((change) => change.on === 'program').map(fieldLine);
  let lines: string[] = whole;
  for (const likeness of likenesses) {
    lines = [...fields, ...grouped(placed, likeness).map(groupLine)];
    if (lines.length <= mostLines) break;
  }
  return { lines, isShortened: true };
}
