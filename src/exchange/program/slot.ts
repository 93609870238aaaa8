import * as z from 'zod';
import { setLimits } from '../../domain/notation/limits.js';
import { parsePlanned } from '../../domain/planned/parse.js';
import type { PlannedSet } from '../../domain/planned/planned-set.js';
import { parseSlotLine } from '../../domain/planned/slot-line.js';
import { parseRule } from '../../domain/progression/rule-notation.js';
import type { Rule } from '../../domain/progression/rule.js';
import { splitRule } from '../../domain/program/split-rule.js';
import type { Measurement } from '../../domain/set.js';
import type { DocumentContext } from './context.js';
import {
  attempt,
  expected,
  nearest,
  optionalText,
  quoted,
  restField,
  ruleField,
  tell,
  type Problem,
} from './fields.js';
import { readKeyed, readLabel, type Label } from './label.js';

/** A slot as it was written; what is undefined is left to the day and the program. */
export interface WrittenSlot {
  readonly key: string | null;
  readonly exercise: string;
  readonly measurement: Measurement;
  readonly supersetGroup: string | null;
  readonly restSeconds: number | null | undefined;
  readonly rule: Rule | null | undefined;
  readonly notes: string | null;
  /** One for all weeks, or one a week. */
  readonly sets: readonly (readonly PlannedSet[])[];
  readonly isWeekly: boolean;
}

const setsField = z.union(
  [
    z.string({ error: expected('sets such as 5x5 60kg') }),
    z.array(z.string({ error: expected('sets such as 5x5 60kg') })),
  ],
  { error: expected('sets such as 5x5 60kg, or a list of them, one a week') },
);

const fields = {
  exercise: optionalText,
  key: optionalText.describe('What the slot is known by; slots of one key share their progress.'),
  sets: setsField
    .describe('Sets as they are planned, perhaps with the rule behind them; a list has one entry a week.')
    .optional(),
  progression: ruleField,
  superset: optionalText,
  rest: restField,
  notes: optionalText,
};

/** Sets and a rule, each within its own limit. */
const longest = 2 * setLimits.text.max + 100;

/** Keys of a slot that are no exercise. */
export const slotFields: readonly string[] = Object.keys(fields);

const written = z
  .object(fields, { error: expected('an exercise such as squat: 5x5 60kg') })
  .catchall(setsField);

type Written = z.output<typeof written>;
type Report = (problem: Problem) => void;

/** What the line of an exercise says, before it is looked up; `path` is that of its sets. */
interface Line extends Label {
  readonly path: readonly PropertyKey[];
  /** Path of the exercise, which may be the key there. */
  readonly namedAt: readonly PropertyKey[];
  readonly isNamedByKey: boolean;
  readonly sets: string | readonly string[];
  readonly notes: string | null;
  /** Where the sets begin in what stands at the path. */
  readonly shift: number;
}

function lineOfText(text: string, report: Report): Line | null {
  if (text.length > longest) {
    report({ path: [], problem: `${quoted(text)} is too long`, hint: 'write it as a mapping' });
    return null;
  }
  const line = parseSlotLine(text);
  const hasLetter = line.exerciseWithLetter !== null;
  const { exercise, key } = readKeyed(line.exerciseWithLetter ?? line.exercise);
  if (exercise === '') {
    report({
      path: [],
      problem: `${quoted(text)} is no exercise`,
      hint: 'write one such as squat: 5x5 60kg',
    });
    return null;
  }
  const supersetGroup = hasLetter ? null : line.supersetGroup;
  const shift = line.sets === '' ? 0 : Math.max(0, text.lastIndexOf(line.sets));
  const { sets, notes } = line;
  return { supersetGroup, exercise, key, sets, notes, shift, path: [], namedAt: [], isNamedByKey: false };
}

/** The exercise is what stands under `exercise`, else the key that is none of ours; a second such key is a mistake. */
function lineOfMapping(entry: Written, report: Report): Line | null {
  const strange = Object.keys(entry).filter((key) => !slotFields.includes(key));
  // Of two keys the one that is like a field of ours is the slip; comparing is slow, and most have one.
  const isSlip = (key: string) => strange.length > 1 && nearest(key, slotFields).startsWith('did');
  const label =
    entry.exercise === undefined || entry.exercise === null
      ? (strange.find((key) => !isSlip(key)) ?? strange[0])
      : undefined;
  for (const key of strange.filter((key) => key !== label)) {
    report({ path: [key], problem: `unknown key "${key}"`, hint: nearest(key, slotFields), isKey: true });
  }
  const notes = entry.notes ?? null;
  if (label === undefined && typeof entry.exercise === 'string') {
    const named = { supersetGroup: null, exercise: entry.exercise, key: null };
    return {
      ...named,
      notes,
      sets: entry.sets ?? '',
      path: ['sets'],
      namedAt: ['exercise'],
      isNamedByKey: false,
      shift: 0,
    };
  }
  if (label === undefined || label.trim() === '' || label.includes('|')) {
    const problem = label === undefined ? 'the exercise is missing' : `${quoted(label)} is no exercise`;
    report({ path: [], problem, hint: 'write it as squat: 5x5 60kg, or under exercise' });
    return null;
  }
  const sets = entry[label] ?? '';
  if (entry.sets !== undefined && sets !== '') {
    report({ path: ['sets'], problem: `the sets of "${label}" stand twice`, hint: 'keep one of the two' });
  }
  const path = sets === '' && entry.sets !== undefined ? ['sets'] : [label];
  return {
    ...readLabel(label),
    notes,
    sets: sets === '' ? (entry.sets ?? '') : sets,
    path,
    namedAt: [label],
    isNamedByKey: true,
    shift: 0,
  };
}

/** The sets of one text and the rule behind them. */
interface Work {
  readonly sets: readonly PlannedSet[];
  readonly rule: Rule | undefined;
}

/** Reads the texts of one document; the same text of the same kind of exercise gives the same object. */
function workReader() {
  const known = new Map<string, Work>();
  return (
    text: string,
    measurement: Measurement,
    report: Report,
    path: readonly PropertyKey[],
    shift: number,
  ): Work => {
    const same = `${measurement} ${text}`;
    const found = known.get(same);
    if (found !== undefined) return found;
    if (text.length > longest) {
      report({ path, problem: `${quoted(text)} is too long`, hint: setLimits.text.words });
      return { sets: [], rule: undefined };
    }
    const parts = splitRule(text);
    const isEmpty = parts.sets.trim() === '';
    // A document means the same to everybody, so a sign without a unit is kilograms, whoever reads it.
    const read = () => parsePlanned(parts.sets, { unit: 'kg', measurement });
    const sets = isEmpty ? [] : attempt(report, path, read, shift);
    const { rule, ruleAt } = parts;
    const parsed = rule === null ? undefined : attempt(report, path, () => parseRule(rule), shift + ruleAt);
    if (sets === null || parsed === null) return { sets: [], rule: undefined };
    const work = { sets, rule: parsed };
    known.set(same, work);
    return work;
  };
}

/** One item under `exercises`: a line of text, or a mapping. */
export function slotSchema({ find }: DocumentContext) {
  const readWork = workReader();
  const read = (entry: string | Written, report: Report): WrittenSlot | null => {
    const line = typeof entry === 'string' ? lineOfText(entry, report) : lineOfMapping(entry, report);
    if (line === null) return null;
    const { namedAt, isNamedByKey } = line;
    const reportName = (problem: Problem) => {
      report({ ...problem, isKey: isNamedByKey });
    };
    const exercise = attempt(reportName, namedAt, () => find(line.exercise));
    if (exercise === null) return null;
    const more: Partial<Written> = typeof entry === 'string' ? {} : entry;
    const isWeekly = typeof line.sets !== 'string';
    const texts = typeof line.sets === 'string' ? [line.sets] : line.sets;
    const works = texts.map((text, at) =>
      readWork(text, exercise.measurement, report, isWeekly ? [...line.path, at] : line.path, line.shift),
    );
    const inline = works.find(({ rule }) => rule !== undefined)?.rule;
    if (inline !== undefined && (isWeekly || more.progression !== undefined)) {
      const problem = `the rule of "${line.exercise}" stands ${isWeekly ? 'in one of its weeks' : 'twice'}`;
      report({ path: line.path, problem, hint: 'write it once, under progression' });
    }
    return {
      key: more.key ?? line.key,
      exercise: exercise.name,
      measurement: exercise.measurement,
      supersetGroup: more.superset ?? line.supersetGroup,
      restSeconds: more.rest,
      rule: inline ?? more.progression,
      notes: line.notes,
      sets: works.map(({ sets }) => sets),
      isWeekly,
    };
  };
  return z
    .union([z.string(), written], { error: expected('an exercise such as squat: 5x5 60kg') })
    .transform((entry, ctx): WrittenSlot => read(entry, (problem) => tell(ctx, problem)) ?? z.NEVER);
}
