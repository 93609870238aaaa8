import type { PlannedSet } from '../../planned/planned-set.js';
import { printRule } from '../../progression/rule-notation.js';
import { trainingMaxRuleOf } from '../../progression/training-max.js';
import type { PlacedSlot } from '../match-slots.js';
import { error, warning, type Problem } from './finding.js';
import { ruleProblems } from './rule.js';

const mostPercent = 200;

function workingSets(sets: readonly PlannedSet[]): PlannedSet[] {
  return sets.filter(({ setType }) => setType === 'working');
}

/** What is wrong with a slot itself, at one of its appearances. */
export function setProblems(sets: readonly PlannedSet[]): Problem[] {
  const problems: Problem[] = [];
  const percents = sets.flatMap(({ percentMax }) => percentMax ?? []);
  const most = Math.max(0, ...percents);
  if (most > mostPercent)
    problems.push(error(`"${most}%" is more than anybody lifts`, `a percentage is at most ${mostPercent}`));
  const beyond = sets.find(
    ({ percentMin, percentMax, percentOf, repsMin }) =>
      percentOf === '1rm' &&
      (percentMin ?? 0) > 100 &&
      (percentMax ?? 0) <= mostPercent &&
      (repsMin ?? 0) > 1,
  );
  if (beyond !== undefined) {
    const message = `"${beyond.percentMin ?? ''}%" of the one-rep max cannot be done ${beyond.repsMin ?? ''} times`;
    problems.push(warning(message, 'stay below 100%'));
  }
  const working = workingSets(sets);
  if (working.length > 0 && working.every(({ isOptional }) => isOptional))
    problems.push(warning('every set is optional', 'ask for one at least, as in 1-3x5'));
  return problems;
}

/** What is wrong with the rule of a slot and between its appearances, told at the first. */
export function keyProblems(placed: readonly PlacedSlot[]): Problem[] {
  const [first] = placed;
  if (first === undefined) return [];
  const { rule, measurement } = first.slot;
  const cycle = placed.map(({ slot }) => workingSets(slot.sets));
  return [...(rule === null ? [] : ruleProblems(rule, cycle, measurement)), ...sharedProblems(placed)];
}

function sharedProblems(placed: readonly PlacedSlot[]): Problem[] {
  const exercises = [...new Set(placed.map(({ slot }) => slot.exercise))];
  const rules = [...new Set(placed.map(({ slot }) => (slot.rule === null ? 'none' : printRule(slot.rule))))];
  const key = placed[0]?.slot.key ?? '';
  const names = exercises.map((name) => `"${name}"`).join(' and ');
  return [
    ...(exercises.length > 1
      ? [warning(`the key "${key}" stands for ${names}`, 'what they lift would be one progress; part them')]
      : []),
    ...(rules.length > 1
      ? [
          warning(
            `the slots of the key "${key}" have different rules: ${rules.map((text) => `"${text}"`).join(' and ')}`,
            'give all of them the same, or keys of their own',
          ),
        ]
      : []),
  ];
}

/** Shares of a training max that stays where it is, though another slot of the exercise moves its own. */
export function leftBehind(
  placed: readonly PlacedSlot[],
  all: ReadonlyMap<string, readonly PlacedSlot[]>,
): Problem[] {
  const slot = placed[0]?.slot;
  const isShare = placed.some(({ slot: one }) =>
    one.sets.some(({ percentOf }) => percentOf === 'training_max'),
  );
  if (slot === undefined || !isShare || trainingMaxRuleOf(slot.rule) !== null) return [];
  const mover = [...all.values()]
    .map(([other]) => other?.slot)
    .find((other) => other?.exercise === slot.exercise && trainingMaxRuleOf(other.rule) !== null);
  if (mover === undefined) return [];
  return [
    warning(
      `"${slot.key}" keeps its training max, while "${mover.key}" moves its own`,
      `write these sets behind those of "${mover.key}", or give the slot its key on another day`,
    ),
  ];
}
