import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import type { ProgramDocument, ProgramSlot } from '../../domain/program/document.js';
import { neededOneRepMaxes } from '../../domain/program/one-rep-maxes.js';
import { openStarts } from '../../domain/program/starting-loads.js';
import { neededMaxes } from '../../domain/program/training-maxes.js';
import type { Step } from '../../domain/progression/rule.js';
import { weightText } from '../../domain/progression/words.js';
import { fillIn, type Question } from '../../prompts/fill-in.js';
import { weightWithUnit } from '../../schema/weight.js';
import { readSetting } from '../enrollment-settings.js';
import { adviceOf } from '../problem-of.js';
import { userUnit } from '../user-unit.js';
import { logReader } from './log-weights.js';

/** Weights as typed, `squat=60kg` each. */
export interface WeightFlags {
  readonly start?: readonly string[];
  readonly trainingMax?: readonly string[];
  readonly oneRepMax?: readonly string[];
}

const kinds = {
  start: { flag: '--start', what: 'First weight', example: '60kg' },
  trainingMax: { flag: '--training-max', what: 'Training max', example: '100kg' },
  oneRepMax: { flag: '--one-rep-max', what: 'One-rep max', example: '110kg' },
} as const;
type Kind = keyof typeof kinds;

/** What a program leaves to the lifter, by exercise as the program calls it. */
export type StartingWeights = Readonly<Record<Kind, ReadonlyMap<string, Step>>>;

/** What the weights are for. */
export interface WeightsFor {
  readonly document: ProgramDocument;
  /** The program with those of its slots alone that are looked at: what they leave open has to be known. */
  readonly part: ProgramDocument;
  readonly exerciseId: (exercise: string) => number;
  /** Slots as people name them. */
  readonly named: (typed: string) => readonly ProgramSlot[];
}

/**
 * The weights that a program leaves to the lifter: as flags say them, else what the log tells, which is said on standard
 * error, else as a person answers.
 *
 * @throws Failure usage for a flag that cannot be read or that nothing needs; input-required naming all that is missing
 */
export async function startingWeights(
  app: App,
  scope: Scope,
  flags: WeightFlags,
  target: WeightsFor,
): Promise<StartingWeights> {
  const shares = new Map(neededMaxes(target.part).map(({ exercise, percent }) => [exercise, percent]));
  const needed = neededBy(target.part);
  const usable = neededBy(target.document);
  const unit = userUnit(scope.user);
  const oneRepMax = given('oneRepMax', flags, target, [...usable.oneRepMax, ...usable.trainingMax], unit);
  const weights = {
    start: given('start', flags, target, usable.start, unit),
    trainingMax: given('trainingMax', flags, target, usable.trainingMax, unit),
    oneRepMax,
  };
  const log = logReader(scope, target);
  const note = (exercise: string, kind: Kind, weight: Step, from: string) => {
    weights[kind].set(exercise, weight);
    app.say(`${exercise}: ${kinds[kind].what.toLowerCase()} ${weightText(weight)}, ${from}`);
  };
  for (const exercise of missing('start')) {
    const last = await log.lastWeight(exercise);
    if (last !== null) note(exercise, 'start', last, 'what you lifted last');
  }
  for (const exercise of missing('oneRepMax')) {
    const best = await log.oneRepMax(exercise);
    if (best !== null) note(exercise, 'oneRepMax', best, 'your best estimate of 90 days');
  }
  for (const exercise of missing('trainingMax')) {
    const percent = shares.get(exercise) ?? null;
    const typed = oneRepMax.get(exercise) ?? null;
    const best = typed ?? (percent === null ? null : await log.oneRepMax(exercise));
    if (percent === null || best === null) continue;
    const share = { weight: Number(((best.weight * percent) / 100).toFixed(2)), unit: best.unit };
    const from = `${percent} % of ${typed === null ? 'your best estimate of 90 days' : 'the one-rep max'}`;
    note(exercise, 'trainingMax', share, from);
  }
  await askMissing(app, weights, missing, unit);
  return weights;

  function missing(kind: Kind): string[] {
    return needed[kind].filter((exercise) => !weights[kind].has(exercise));
  }
}

/** What a program leaves open, by exercise. */
function neededBy(document: ProgramDocument): Readonly<Record<Kind, readonly string[]>> {
  return {
    start: openStarts(document),
    trainingMax: neededMaxes(document).map(({ exercise }) => exercise),
    oneRepMax: neededOneRepMaxes(document),
  };
}

/** What one kind of flag says. */
function given(
  kind: Kind,
  flags: WeightFlags,
  { named }: WeightsFor,
  usable: readonly string[],
  unit: 'kg' | 'lb',
): Map<string, Step> {
  const { flag } = kinds[kind];
  const read = (flags[kind] ?? []).map((text): [string, Step] => {
    const { of, value } = readSetting(flag, text);
    const weight = readWeight(`${flag} of ${of}`, value, unit);
    const exercise = named(of)[0]?.exercise ?? '';
    if (usable.includes(exercise)) return [exercise, weight];
    const whole = `nothing is a share of a maximum of "${exercise}"`;
    const reason = kind === 'start' ? `the plan of "${exercise}" says its weight itself` : whole;
    throw new Failure('usage', `"${text}" changes nothing: ${reason}`, `leave ${flag} out`);
  });
  return new Map(read);
}

/**
 * A weight more than 0 that a flag says.
 *
 * @param unit of a number alone
 * @throws Failure usage
 */
export function readWeight(flag: string, text: string, unit: 'kg' | 'lb'): Step {
  const weight = weightWithUnit(flag, text, [unit, unit === 'kg' ? 'lb' : 'kg', 'stacks']);
  if (weight.weight > 0) return weight;
  throw new Failure('usage', `"${text}" does not fit ${flag}`, 'it takes more than 0');
}

/** Asks for each weight that is still open; all are named where nobody can be asked. */
async function askMissing(
  app: App,
  weights: Readonly<Record<Kind, Map<string, Step>>>,
  missing: (kind: Kind) => readonly string[],
  unit: 'kg' | 'lb',
): Promise<void> {
  const questions: Record<string, Question<Step>> = {};
  const open = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    missing(kind).map((exercise) => ({ kind, exercise, id: `${kind} ${exercise}` })),
  );
  for (const { kind, exercise, id } of open) {
    const { flag, what, example } = kinds[kind];
    const question = `${what} of ${exercise}, such as ${example}`;
    questions[id] = {
      name: `${flag} "${exercise}=${example}"`,
      given: undefined,
      ask: async (prompter) => {
        const check = (text: string) => adviceOf(() => readWeight(flag, text, unit));
        return readWeight(flag, await prompter.input(question, { check }), unit);
      },
    };
  }
  const answers = await fillIn(app, questions);
  for (const { kind, exercise, id } of open) {
    const answer = answers[id];
    if (answer !== undefined) weights[kind].set(exercise, answer);
  }
}
