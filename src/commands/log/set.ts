import type { App } from '../../app/app.js';
import type { NamedSet } from '../../db/sets.js';
import { lastSet, performedSet } from '../../db/sets.js';
import { logSets, type LoggedSets, type SetToLog } from '../../db/log-sets.js';
import { commandByKey } from '../../db/commands.js';
import { addToRecords } from '../../db/append-records.js';
import { effectiveLoads } from '../../db/effective-loads.js';
import { estimateForSets } from '../../db/set-calories.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import { describeSet } from '../../domain/notation/describe.js';
import { parseSets } from '../../domain/notation/parse.js';
import { splitExercise } from '../../domain/notation/split.js';
import type { PerformedSet } from '../../domain/set.js';
import type { SavedView } from '../../output/view.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { oddLoad } from '../odd-load.js';
import { brokenRecords } from '../record-news.js';
import { sessionNews } from '../session-news.js';
import { userUnit } from '../user-unit.js';
import { answerRetry, setsSaved } from './answer.js';
import { readMoment } from './moment.js';
import { readSets } from './read-sets.js';
import { readCalories, readSetFlags, type SetFlags, type SetPatch } from './set-flags.js';

interface Options extends SetFlags {
  readonly at?: string;
  /** False under `--no-session`. */
  readonly session?: boolean;
  readonly key?: string;
  readonly yes?: true;
}

/** Logs sets of one exercise into the session of now, of another moment, or on their own. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const typed = splitExercise(operands);
  const patch = readSetFlags(options);
  const calories = readCalories(options);
  const scope = await app.writing();
  const again = options.key === undefined ? undefined : await answerRetry(app, scope, options.key);
  if (again !== undefined) return again;
  const moment = options.at === undefined ? null : await readMoment(scope, options.at);
  const { exercise, sets } = await completeInput(app, scope, typed, patch);
  await questionOddLoads(app, scope, exercise, sets, options.yes === true);

  const toLog: SetToLog[] = sets.map((set) => ({
    set,
    ...(calories === undefined ? {} : { calories }),
    notes: options.note ?? null,
  }));
  const done = await inTransaction(scope, app.note('log set', options.key), async (scope) => {
    // The same key may have been used while a question was open, or by a process that was faster.
    if (options.key !== undefined && (await commandByKey(scope, options.key)) !== undefined) return null;
    const logged: LoggedSets = await logSets(scope, exercise.id, toLog, {
      moment,
      standsAlone: options.session === false,
    });
    return { logged, moved: await addToRecords(scope, { exercise, rows: logged.rows, slot: logged.slot }) };
  });
  if (done === null)
    return (await answerRetry(app, scope, options.key ?? '')) ?? setsSaved([], { rows: [], lines: [] });
  const { logged, moved } = done;
  sessionNews(app, logged);
  const saved: NamedSet[] = logged.rows.map((row) => ({
    ...row,
    exercise: exercise.name,
    session_id: logged.opened?.session.id ?? null,
  }));
  const byId = new Map(saved.map((row) => [row.id, row]));
  return setsSaved(
    saved,
    brokenRecords(moved, userUnit(scope.user), (id) => {
      const row = byId.get(id);
      return row === undefined ? 'it' : describeSet(performedSet(row));
    }),
    await estimateForSets(scope, saved),
    await effectiveLoads(scope, [exercise], saved),
  );
}

/** What was typed, completed by questions; the sets are checked while they are typed. */
async function completeInput(
  app: App,
  scope: Scope,
  typed: { exercise: string; sets: string },
  patch: SetPatch,
): Promise<{ exercise: Exercise; sets: PerformedSet[] }> {
  const hasWork =
    typed.sets !== '' ||
    patch.reps !== undefined ||
    patch.durationSeconds !== undefined ||
    patch.distanceM !== undefined ||
    patch.isCompleted === false;
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: typed.exercise === '' ? undefined : await namedExercise(app, scope, typed.exercise),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
    // Named here so that an error tells everything missing at once.
    sets: {
      name: 'SET',
      given: hasWork || typed.exercise !== '' ? true : undefined,
      ask: () => Promise.resolve(true),
    },
  });
  // Only a question and the word `last` need the set before.
  const last = !hasWork || /last/i.test(typed.sets) ? await lastSet(scope, exercise.id) : undefined;
  const read = (text: string) =>
    readSets(scope.user, exercise, text, patch, last === undefined ? null : performedSet(last));
  const { text } = await fillIn(app, {
    text: {
      name: 'SET',
      given: hasWork ? typed.sets : undefined,
      ask: (prompter: Prompter) =>
        prompter.input(
          `${exercise.name}${last === undefined ? '' : ` (last: ${describeSet(performedSet(last))})`}`,
          {
            check: (answer) => {
              try {
                read(answer);
                return null;
              } catch (error) {
                return (error as Error).message;
              }
            },
          },
        ),
    },
  });
  return { exercise, sets: read(text) };
}

/** The exercise that was typed; a set in its place is told apart from a name nobody knows. */
async function namedExercise(app: App, scope: Scope, text: string): Promise<Exercise> {
  try {
    return await whichExercise(app, scope, text);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found' || !isSet(text)) throw error;
    throw new Failure(
      'usage',
      `"${text}" is a set, and the exercise is missing`,
      `name it first: ton log squat ${text}`,
    );
  }
}

function isSet(text: string): boolean {
  try {
    return parseSets(text).length > 0;
  } catch {
    return false;
  }
}

/** A load ten times off is asked about on a terminal and warned of elsewhere. */
async function questionOddLoads(
  app: App,
  scope: Scope,
  exercise: Exercise,
  sets: readonly PerformedSet[],
  yes: boolean,
): Promise<void> {
  const warning = yes ? null : await oddLoad(scope, exercise, sets);
  if (warning === null) return;
  const prompter = await app.prompter();
  if (prompter === null) {
    app.say(`warning: ${warning}; take it back with: ton undo`);
    return;
  }
  if (await prompter.confirm(`${warning}. Log it all the same?`)) return;
  throw new Failure('cancelled', 'nothing was logged');
}
