import type { App } from '../../app/app.js';
import { formulaFor } from '../../db/formula.js';
import { setsOfExercise } from '../../db/history.js';
import type { Scope } from '../../db/scope.js';
import { plannedFrom } from '../../domain/planned/from-performed.js';
import type { PlannedSet } from '../../domain/planned/planned-set.js';
import { printPlanned } from '../../domain/planned/print.js';
import { backtest } from '../../domain/progression/backtest.js';
import { judgeable } from '../../domain/progression/judge.js';
import type { Maximum } from '../../domain/progression/slot-log.js';
import { weightText } from '../../domain/progression/words.js';
import type { RowsView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { readBounds } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { adviceOf } from '../problem-of.js';
import { userUnit } from '../user-unit.js';
import { estimatesBefore, loggedSessions, type LoggedSession } from './backtest-log.js';
import { backtestTarget, type BacktestTarget, type TargetFlags } from './backtest-target.js';
import { backtestView } from './backtest-view.js';
import { loadingOf, type LoadingFlags } from './loading.js';
import { readWeight } from './starting-weights.js';

interface Options extends LoadingFlags, TargetFlags {
  readonly trainingMax?: string;
  readonly since?: string;
  readonly until?: string;
}

/** A history of an exercise against a rule: what it would have asked for each day, and where the two part. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const bounds = readBounds(scope, options);
  const target = await backtestTarget(app, scope, operands, options);
  const { exercise, rule } = target;
  const loading = await loadingOf(scope, options, [exercise.id]);
  const unit = userUnit(scope.user);
  const rows = await setsOfExercise(scope, exercise.id, bounds.until);
  const sessions = loggedSessions(rows).filter(({ date }) => date >= (bounds.since ?? ''));
  const cycle = target.cycle ?? [planOfFirst(app, sessions, target)];
  const oneRepMax = estimatesBefore(rows, exercise, await formulaFor(scope, exercise.id), unit);
  const first = sessions[0];
  const max =
    first === undefined ? null : await trainingMaxOf(app, scope, options, target, oneRepMax(first.date));
  const tested = backtest({
    rule,
    cycle,
    sessions,
    date: first?.date ?? '',
    trainingMaxes: max === null ? [] : [{ ...max, at: first?.at ?? 0 }],
    oneRepMax,
    equipment: loading(exercise.id),
  });
  const isBound = options.since !== undefined || options.until !== undefined;
  const empty = `${exercise.name} was not logged${isBound ? ' in that time' : ' yet'}`;
  return backtestView(tested, sessions, { exercise, unit, empty });
}

/** The working sets of the first session as a plan. */
function planOfFirst(
  app: App,
  sessions: readonly LoggedSession[],
  { exercise }: BacktestTarget,
): readonly PlannedSet[] {
  const first = sessions.find((session) => !session.isDeload && judgeable(session.sets).length > 0);
  if (first === undefined) return [];
  const plan = judgeable(first.sets)
    .map(({ set }) => plannedFrom({ ...set, isAmrap: false, tempo: null }))
    .filter((set) => set !== null);
  app.say(
    `the plan is that of ${first.date}, the first session: ${printPlanned(plan, exercise.measurement)}`,
  );
  return plan;
}

/** The training max to begin with: as typed, else the program's share of the best estimate, else as answered. */
async function trainingMaxOf(
  app: App,
  scope: Scope,
  { trainingMax }: Options,
  { cycle, percent }: BacktestTarget,
  best: Maximum | null,
): Promise<Maximum | null> {
  const unit = userUnit(scope.user);
  const read = (text: string) => readWeight('--training-max', text, unit);
  const given = trainingMax === undefined ? null : read(trainingMax);
  const isNeeded = cycle?.some((sets) => sets.some(({ percentOf }) => percentOf === 'training_max')) === true;
  if (given !== null || !isNeeded) return given;
  if (percent !== null && best !== null) {
    const share = { weight: Number(((best.weight * percent) / 100).toFixed(2)), unit: best.unit };
    app.say(`training max ${weightText(share)}, ${percent} % of the best estimate before the first session`);
    return share;
  }
  const { max } = await fillIn(app, {
    max: {
      name: '--training-max',
      given: undefined,
      ask: async (prompter: Prompter) =>
        read(
          await prompter.input('Training max at the first session', {
            check: (text) => adviceOf(() => read(text)),
          }),
        ),
    },
  });
  return max;
}
