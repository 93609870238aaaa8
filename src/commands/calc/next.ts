import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { parseSets } from '../../domain/notation/parse.js';
import { resolveSets } from '../../domain/notation/resolve.js';
import { parsePlanned } from '../../domain/planned/parse.js';
import type { PlannedSet } from '../../domain/planned/planned-set.js';
import { prescribe, type Prescription } from '../../domain/progression/prescribe.js';
import { parseRule, printRule } from '../../domain/progression/rule-notation.js';
import type { Rule } from '../../domain/progression/rule.js';
import type { Maximum, SlotSession } from '../../domain/progression/slot-log.js';
import type { PerformedSet } from '../../domain/set.js';
import { showNumber } from '../../output/numbers.js';
import type { RecordView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { describePrescribed, prescribedRow } from '../prescribed-sets.js';
import { asked } from './asked.js';
import { readBarbell, type BarbellFlags } from './barbell.js';
import { readWeight } from './typed-weight.js';
import { unitOf } from '../user-if-any.js';

interface Flags extends BarbellFlags {
  readonly plan?: readonly string[];
  readonly rule?: string;
  readonly done?: readonly string[];
  readonly trainingMax?: string;
  readonly oneRepMax?: string;
}

/** A session a day; no figure depends on which day it is. */
const aDay = { date: '2000-01-01', isDeload: false };

/** What a rule of progression asks for next, from a plan and sessions that stand on the line alone. */
export async function run(app: App, { options }: Invocation<Flags>): Promise<RecordView> {
  const { plan, rule } = await fillIn(app, {
    plan: asked('--plan', 'Sets planned, such as 3x8-12 100kg', options.plan?.join('\n'), (text) => {
      const weeks = text.split('\n');
      for (const week of weeks) parsePlanned(week, { unit: 'kg', measurement: 'weight_reps' });
      return weeks;
    }),
    rule: asked('--rule', 'Rule, such as linear +2.5kg', options.rule, parseRule),
  });
  const unit = await readUnit(app, plan, rule, options);
  const trainingMax = maximumOf('--training-max', options.trainingMax, unit);
  const oneRepMax = maximumOf('--one-rep-max', options.oneRepMax, unit);
  const isOfTrainingMax = trainingMax !== null && oneRepMax === null && isTrainingMaxRule(rule);
  const cycle = plan
    .map((week) => parsePlanned(week, { unit, measurement: 'weight_reps' }))
    .map((sets) => (isOfTrainingMax ? sets.map(ofTrainingMax) : sets));
  expectMaxima(cycle, trainingMax, oneRepMax);
  const hasEquipment = options.bar !== undefined || options.plates !== undefined;
  const next = prescribe({
    rule,
    cycle,
    sessions: sessionsOf(options.done ?? [], unit),
    date: aDay.date,
    trainingMaxes: trainingMax === null ? [] : [{ ...trainingMax, at: 0 }],
    oneRepMax: () => oneRepMax,
    equipment: hasEquipment ? await readBarbell(app, { weight: 0, unit }, options) : null,
  });
  return view(next, printRule(rule));
}

/** The unit of weights typed without one: the first one typed in the plan, the maxima or the rule, else the user's. */
async function readUnit(
  app: App,
  plan: readonly string[],
  rule: Rule,
  { trainingMax, oneRepMax }: Flags,
): Promise<'kg' | 'lb'> {
  const weights = [trainingMax, oneRepMax].flatMap((text) => (text === undefined ? [] : [text]));
  const texts = [...plan, ...weights, printRule(rule)].join(' ').toLowerCase();
  const named = /\d *(kg|lb)/.exec(texts)?.[1];
  return await unitOf(app, { unit: named === 'kg' || named === 'lb' ? named : null });
}

function maximumOf(flag: string, text: string | undefined, unit: 'kg' | 'lb'): Maximum | null {
  if (text === undefined) return null;
  const typed = readWeight(flag, text);
  return { weight: typed.weight, unit: typed.unit ?? unit };
}

function isTrainingMaxRule({ kind }: Rule): boolean {
  return kind === 'tm' || kind === 'wave';
}

/** Beside a training max and a rule that moves it, a bare percentage can only be of that. */
function ofTrainingMax(set: PlannedSet): PlannedSet {
  return set.percentOf === null ? set : { ...set, percentOf: 'training_max' };
}

function expectMaxima(
  cycle: readonly (readonly PlannedSet[])[],
  trainingMax: Maximum | null,
  oneRepMax: Maximum | null,
): void {
  const needed = new Set(cycle.flat().map(({ percentOf }) => percentOf));
  const missing = [
    ...(needed.has('training_max') && trainingMax === null ? ['--training-max'] : []),
    ...(needed.has('1rm') && oneRepMax === null ? ['--one-rep-max'] : []),
  ];
  if (missing.length === 0) return;
  throw new Failure(
    'input-required',
    `the plan's percentages need ${missing.join(' and ')}`,
    `say what they are of: ${missing.map((flag) => `${flag} 100kg`).join(' ')}`,
  );
}

/** Sessions as typed, one after the other; an empty one is a session in which nothing was logged. */
function sessionsOf(texts: readonly string[], unit: 'kg' | 'lb'): SlotSession[] {
  let last: PerformedSet | null = null;
  return texts.map((text, at) => {
    const context = { unit, measurement: 'weight_reps' as const, last, exerciseName: 'the exercise' };
    const sets = text.trim() === '' ? [] : resolveSets(parseSets(text), context);
    last = sets.at(-1) ?? last;
    const id = at + 1;
    return {
      ...aDay,
      id,
      at: id,
      sets: sets.map((set, index) => ({ id: id * 1000 + index, setIndex: index, set })),
    };
  });
}

function view(next: Prescription, rule: string): RecordView {
  const { stage, trainingMax, outcome, reason, judged, stall } = next;
  const sets = next.sets.map(prescribedRow);
  const sessions = judged.map(({ sessionId, outcome, why }) => ({ session: sessionId, outcome, why }));
  return {
    kind: 'record',
    columns: [
      { key: 'sets', label: 'next', show: () => describePrescribed(next.sets) },
      { key: 'stage', label: 'stage' },
      {
        key: 'training_max',
        label: 'training max',
        show: () => (trainingMax === null ? '' : `${showNumber(trainingMax.weight, 2)} ${trainingMax.unit}`),
      },
      { key: 'training_max_unit' },
      { key: 'outcome', label: 'last session', show: () => (outcome === 'start' ? '' : outcome) },
      { key: 'reason', label: 'why' },
      { key: 'stall', label: 'stall' },
      { key: 'rule', label: 'rule' },
      { key: 'judged' },
    ],
    record: {
      sets,
      stage,
      training_max: trainingMax?.weight ?? null,
      training_max_unit: trainingMax?.unit ?? null,
      outcome,
      reason,
      stall: stall?.reason ?? null,
      rule,
      judged: sessions,
    },
    sections:
      sessions.length === 0
        ? []
        : [
            {
              kind: 'rows',
              columns: [
                { key: 'session', label: 'session', align: 'right' },
                { key: 'outcome', label: 'judged' },
                { key: 'why', label: 'why' },
              ],
              rows: sessions,
              empty: '',
            },
          ],
  };
}
