import type { App } from '../../app/app.js';
import { commandByKey } from '../../db/commands.js';
import { requireExercise } from '../../db/exercises.js';
import { logSets, type LoggedSets } from '../../db/log-sets.js';
import { refreshRecords } from '../../db/records.js';
import { effectiveLoads } from '../../db/effective-loads.js';
import { estimateForSets } from '../../db/set-calories.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { lastSet, performedSet, setsByIds } from '../../db/sets.js';
import type { Exercise } from '../../db/tables.js';
import { counted } from '../../domain/counted.js';
import type { Moment } from '../../domain/dates.js';
import { Failure } from '../../domain/failure.js';
import { describeSet } from '../../domain/notation/describe.js';
import type { PerformedSet } from '../../domain/set.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { brokenRecords } from '../record-news.js';
import { sessionNews } from '../session-news.js';
import { userUnit } from '../user-unit.js';
import { answerRetry, setsSaved } from './answer.js';
import { readBatch, type BatchEntry, type UnreadLine } from './batch-lines.js';
import { readMoment } from './moment.js';
import { readSets } from './read-sets.js';

interface Options {
  readonly at?: string;
  readonly session?: boolean;
  readonly key?: string;
  readonly dryRun?: true;
}

/** One line, understood. */
interface Ready {
  readonly exercise: Exercise;
  readonly sets: readonly PerformedSet[];
  readonly entry: BatchEntry;
  readonly moment: Moment | null;
}

const errorsShown = 20;

/** Logs the sets of many lines in one transaction; a line that cannot be read keeps all of them out. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const { file } = await fillIn(app, {
    file: {
      name: 'FILE',
      given: operands[0],
      ask: (prompter: Prompter) => prompter.input('File with the sets'),
    },
  });
  const entries = await readBatch(app, file);
  const scope = await app.writing();
  const again = options.key === undefined ? undefined : await answerRetry(app, scope, options.key);
  if (again !== undefined) return again;
  const ready = await understand(scope, entries, options.at);
  const count = ready.reduce((sum, { sets }) => sum + sets.length, 0);
  if (options.dryRun === true) {
    return {
      kind: 'saved',
      lines: [`${count} sets can be logged; nothing was written`],
      record: { session_id: null, sets: [], records: [], readable_sets: count },
    };
  }
  const done = await inTransaction(scope, app.note('log batch', options.key), async (scope) => {
    // A retry may have waited here for the first try to end.
    if (options.key !== undefined && (await commandByKey(scope, options.key)) !== undefined) return null;
    const ids: number[] = [];
    const news: LoggedSets[] = [];
    for (const { exercise, sets, entry, moment } of ready) {
      const toLog = sets.map((set) => ({ set, notes: entry.note ?? null, calories: entry.calories ?? null }));
      const logged = await logSets(scope, exercise.id, toLog, {
        moment,
        standsAlone: options.session === false,
      });
      ids.push(...logged.rows.map((row) => row.id));
      news.push(logged);
    }
    const moved = await refreshRecords(scope, [...new Set(ready.map(({ exercise }) => exercise.id))]);
    return { moved, news, rows: await setsByIds(scope, ids) };
  });
  if (done === null)
    return (await answerRetry(app, scope, options.key ?? '')) ?? setsSaved([], { rows: [], lines: [] });
  const { moved, news, rows } = done;
  for (const logged of news) sessionNews(app, logged);
  app.say(`${counted(count, 'set')} logged`);
  return setsSaved(
    rows,
    brokenRecords(moved, userUnit(scope.user), (id) => {
      const row = rows.find((candidate) => candidate.id === id);
      return row === undefined ? 'it' : `${row.exercise} ${describeSet(performedSet(row))}`;
    }),
    await estimateForSets(scope, rows),
    await effectiveLoads(
      scope,
      ready.map(({ exercise }) => exercise),
      rows,
    ),
  );
}

/** Resolves every line before anything is written; all bad lines are told at once. */
async function understand(
  scope: Scope,
  entries: readonly (BatchEntry | UnreadLine)[],
  at: string | undefined,
): Promise<Ready[]> {
  const shared = at === undefined ? null : await readMoment(scope, at);
  const ready: Ready[] = [];
  const problems: string[] = [];
  const lasts = new Map<number, PerformedSet | null>();
  for (const entry of entries) {
    try {
      if ('problem' in entry) throw entry.problem;
      const exercise = await requireExercise(scope, entry.exercise);
      const stored = lasts.has(exercise.id) ? undefined : await lastSet(scope, exercise.id);
      const last = lasts.get(exercise.id) ?? (stored === undefined ? null : performedSet(stored));
      const sets = readSets(scope.user, exercise, entry.sets, entry.patch, last);
      lasts.set(exercise.id, sets.at(-1) ?? last);
      ready.push({
        exercise,
        sets,
        entry,
        moment: entry.at === undefined ? shared : await readMoment(scope, entry.at),
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(`line ${entry.line}: ${error.message}`);
    }
  }
  if (problems.length > 0) {
    const more = problems.length - errorsShown;
    throw new Failure(
      'usage',
      `${problems.length} of ${counted(entries.length, 'line')} cannot be logged; nothing was`,
      [...problems.slice(0, errorsShown), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    );
  }
  if (ready.length === 0)
    throw new Failure(
      'usage',
      'there is no set in the input',
      'write lines such as: squat | 100x5x3 | with belt',
    );
  return ready;
}
