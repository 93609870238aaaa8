import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import { parsePlanned } from '../../domain/planned/parse.js';
import type { PlannedSet } from '../../domain/planned/planned-set.js';
import { appearances, cycleOf } from '../../domain/program/appearances.js';
import type { ProgramSlot } from '../../domain/program/document.js';
import { neededMaxes } from '../../domain/program/training-maxes.js';
import { parseRule } from '../../domain/progression/rule-notation.js';
import type { Rule } from '../../domain/progression/rule.js';
import { askExercise, chosenExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { userUnit } from '../user-unit.js';
import { slotNaming } from './named-slots.js';
import { whichSource, type ProgramSource } from './program-source.js';

/** What a history is held against, as flags name it. */
export interface TargetFlags {
  readonly exercise?: string;
  readonly slot?: string;
  readonly plan?: readonly string[];
}

/** A rule with its plan, and the exercise whose history it is held against. */
export interface BacktestTarget {
  readonly exercise: Exercise;
  /** Null for a plan that stays as it is. */
  readonly rule: Rule | null;
  /** Null where the first session is the plan. */
  readonly cycle: readonly (readonly PlannedSet[])[] | null;
  /** Of the one-rep max, for a training max that nobody entered; null where the program says nothing. */
  readonly percent: number | null;
}

/** The words that rules begin with. */
const ruleWord = /^\s*(?:linear|double|sum|rpe|tm|wave|stages)\b(?!\.)/i;

/** Rules that go by more than a first session shows, each with a plan that says it. */
const planNeeded: Partial<Record<Rule['kind'], string>> = {
  rpe: '3x5 @8',
  tm: '1x5 75% TM, 1x3 85% TM, 1x1+ 95% TM',
  wave: '1x5 75% TM, 1x3 85% TM, 1x1+ 95% TM',
};

/**
 * What the words and flags of a backtest mean: a rule on its own, or a slot of a program.
 *
 * @throws Failure usage, not-found, input-required
 */
export async function backtestTarget(
  app: App,
  scope: Scope,
  words: readonly string[],
  flags: TargetFlags,
): Promise<BacktestTarget> {
  const typed = words.join(' ');
  return ruleWord.test(typed)
    ? await ofRule(app, scope, parseRule(typed), flags)
    : await ofProgram(app, scope, await whichSource(app, scope, words), flags);
}

async function ofRule(app: App, scope: Scope, rule: Rule, flags: TargetFlags): Promise<BacktestTarget> {
  if (flags.slot !== undefined)
    throw new Failure('usage', `"--slot ${flags.slot}" needs a program`, 'leave it out: a rule has no slots');
  const { exercise } = await fillIn(app, {
    exercise: {
      name: '--exercise',
      given: flags.exercise === undefined ? undefined : await whichExercise(app, scope, flags.exercise),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const context = { unit: userUnit(scope.user), measurement: exercise.measurement };
  const cycle = flags.plan?.map((week) => parsePlanned(week, context)) ?? null;
  const example = planNeeded[rule.kind];
  if (cycle === null && example !== undefined) {
    const hint = `write out what it goes by: --plan "${example}"`;
    throw new Failure('input-required', `"${rule.kind}" needs --plan`, hint);
  }
  return { exercise, rule, cycle, percent: null };
}

async function ofProgram(
  app: App,
  scope: Scope,
  source: ProgramSource,
  flags: TargetFlags,
): Promise<BacktestTarget> {
  const { document, exerciseId } = source;
  if (flags.plan !== undefined)
    throw new Failure(
      'usage',
      `"--plan ${flags.plan.join(' ')}" goes with a rule`,
      'leave it out: a program has its own plan',
    );
  const slot = await whichSlot(app, scope, source, flags);
  const exercise =
    flags.exercise === undefined
      ? await chosenExercise(scope, exerciseId(slot.exercise))
      : await whichExercise(app, scope, flags.exercise);
  const max = neededMaxes(document).find((one) => one.exercise === slot.exercise);
  const cycle = cycleOf(appearances(document).get(slot.key) ?? []);
  return { exercise, rule: slot.rule, cycle, percent: max?.percent ?? null };
}

async function whichSlot(
  app: App,
  scope: Scope,
  source: ProgramSource,
  { slot, exercise }: TargetFlags,
): Promise<ProgramSlot> {
  const typed = slot ?? exercise;
  const byKey = appearances(source.document);
  const all = [...byKey.values()].flatMap(([placed]) => (placed === undefined ? [] : placed.slot));
  const found = typed === undefined ? all : (await slotNaming(scope, source))(typed);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  if ((await app.prompter()) === null) {
    const hint = `say which with --slot: ${found.map(({ key }) => key).join(', ')}`;
    if (typed === undefined) throw new Failure('input-required', 'missing: --slot or --exercise', hint);
    throw new Failure('usage', `"${typed}" is ${found.length} slots of "${source.name}"`, hint);
  }
  const { chosen } = await fillIn(app, {
    chosen: {
      name: '--slot',
      given: undefined,
      ask: (prompter: Prompter) =>
        prompter.select(
          'Slot',
          found.map((one) => ({ name: one.key, value: one, description: one.exercise })),
        ),
    },
  });
  return chosen;
}
