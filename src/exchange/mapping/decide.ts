import { exerciseFinder } from '../../db/exercises.js';
import type { Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import { nameKey } from '../exercise-facts.js';
import type { MappingLine } from './mapping-file.js';
import type { Decision, PlannedExercise } from './plan.js';

/** A plan with what a mapping says. */
export interface DecidedPlan {
  readonly plan: readonly PlannedExercise[];
  /** Names of the mapping that are not in the files. */
  readonly unused: readonly string[];
}

const problemsShown = 20;

/**
 * Takes a mapping over into a plan. Lines for names that are not in the files are left aside, so that one mapping serves
 * many files.
 *
 * @param source what to call the mapping in an error
 * @throws Failure as the one wrong line has it; usage listing them when there are several
 */
export async function decide(
  scope: Scope,
  plan: readonly PlannedExercise[],
  lines: readonly MappingLine[],
  source: string,
): Promise<DecidedPlan> {
  const find = await exerciseFinder(scope);
  const byKey = new Map(plan.map((planned) => [planned.key, planned]));
  const lineOf = new Map<string, number>();
  const decisions = new Map<string, Decision>();
  const unused: string[] = [];
  const problems: Failure[] = [];
  for (const { line, name, ours } of lines) {
    const key = nameKey(name);
    const before = lineOf.get(key);
    const planned = byKey.get(key);
    try {
      if (before !== undefined)
        throw new Failure('usage', `"${name}" is on line ${before} already`, 'keep one of the two');
      lineOf.set(key, line);
      if (planned === undefined) unused.push(name);
      else if (ours !== '') decisions.set(key, foldName(ours) === 'new' ? expectFree(planned) : find(ours));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(new Failure(error.code, `line ${line}: ${error.message}`, error.hint));
    }
  }
  refuse(problems, source);
  return {
    plan: plan.map((planned) => ({ ...planned, decision: decisions.get(planned.key) ?? planned.decision })),
    unused,
  };
}

/**
 * That a name may become a new exercise; one of the user's own that is called so, from an earlier import, is it.
 *
 * @throws Failure conflict when the name means another exercise, which would lose it
 */
function expectFree({ name, key, known }: PlannedExercise): Decision {
  const isNamedSo = known !== null && nameKey(known.name) === key;
  if (known === null || (isNamedSo && known.owner_id !== null)) return 'new';
  throw new Failure(
    'conflict',
    isNamedSo ? `there is an exercise "${known.name}" already` : `"${name}" means "${known.name}" here`,
    'leave it empty to take that one, or make one under another name and write that: ton exercise add NAME',
  );
}

function refuse(problems: readonly Failure[], source: string): void {
  const [only, second] = problems;
  if (only !== undefined && second === undefined) throw only;
  if (only === undefined) return;
  const shown = problems
    .slice(0, problemsShown)
    .map(({ message, hint }) => (hint === undefined ? message : `${message}; ${hint}`));
  const more = problems.length - shown.length;
  throw new Failure(
    'usage',
    `${counted(problems.length, 'line')} of "${source}" cannot be followed; nothing was imported`,
    [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  );
}
