import type { App } from '../../app/app.js';
import { findExercise } from '../../db/exercises.js';
import { changeSet } from '../../db/log-sets.js';
import { refreshRecords } from '../../db/records.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { performedSet, requireSet, setColumnsOf, type NamedSet } from '../../db/sets.js';
import type { Moment } from '../../domain/dates.js';
import { Failure } from '../../domain/failure.js';
import { describeSet } from '../../domain/notation/describe.js';
import { parseSets } from '../../domain/notation/parse.js';
import { resolveSets } from '../../domain/notation/resolve.js';
import type { Measurement, PerformedSet } from '../../domain/set.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { movedRecordLines, movedRecordRows } from '../record-news.js';
import { setRow } from '../set-rows.js';
import { userUnit } from '../user-unit.js';
import { findSet } from './find-set.js';
import { readMoment } from './moment.js';
import { completeSet } from './read-sets.js';
import { readCalories, readSetFlags, type SetFlags, type SetPatch } from './set-flags.js';

interface Options extends SetFlags {
  readonly session?: string;
  readonly at?: string;
}

/** Corrects one set; what is not named stays as it was. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const patch = readSetFlags(options);
  const calories = readCalories(options);
  const scope = await app.writing();
  const { row, rest } = await findSet(app, scope, operands, options.session);
  const moment = options.at === undefined ? undefined : await readMoment(scope, options.at);
  const measurement = (await findExercise(scope, row.exercise_id))?.measurement ?? 'weight_reps';
  const isSilent =
    Object.keys(patch).length === 0 &&
    calories === undefined &&
    options.note === undefined &&
    moment === undefined;
  const { text } = await fillIn(app, {
    text: {
      name: 'what to change (a set, or a flag such as --reps)',
      given: rest.length > 0 || !isSilent ? rest.join(' ') : undefined,
      ask: (prompter: Prompter) => prompter.input(row.exercise, { initial: describeSet(performedSet(row)) }),
    },
  });
  const corrected = correctSet(scope, row, measurement, text, patch);
  const { moved, after } = await inTransaction(scope, app.note('log edit'), async (scope) => {
    await changeSet(scope, row, {
      ...setColumnsOf(corrected),
      ...(calories === undefined ? {} : { calories }),
      ...(options.note === undefined ? {} : { notes: options.note === '' ? null : options.note }),
      ...(moment === undefined ? {} : movedTo(row, moment)),
    });
    return { moved: await refreshRecords(scope, [row.exercise_id]), after: await requireSet(scope, row.id) };
  });
  const was = describeSet(performedSet(row));
  return {
    kind: 'saved',
    lines: [
      `${row.exercise}  ${describeSet(performedSet(after))}  (was ${was}, id ${row.id})`,
      ...movedRecordLines(moved, userUnit(scope.user)),
    ],
    record: { set: setRow(after), before: setRow(row), records: movedRecordRows(moved) },
  };
}

/** The columns of another moment; within a session it has to be one of the session's day, on which the set counts. */
function movedTo(row: NamedSet, moment: Moment) {
  if (row.session_id !== null && moment.date !== row.local_date) {
    throw new Failure(
      'usage',
      `set "${row.id}" belongs to session ${row.session_id} of ${row.local_date}, not to ${moment.date}`,
      'remove it with ton log delete and log it on the other day with --at',
    );
  }
  return { performed_at: moment.at, utc_offset_minutes: moment.offsetMinutes, local_date: moment.date };
}

function correctSet(
  scope: Scope,
  row: NamedSet,
  measurement: Measurement,
  text: string,
  patch: SetPatch,
): PerformedSet {
  const old = performedSet(row);
  let set = old;
  if (text.trim() !== '') {
    const context = { unit: userUnit(scope.user), measurement, last: old, exerciseName: row.exercise };
    const [typed, another] = resolveSets(parseSets(text), context);
    if (typed === undefined || another !== undefined)
      throw new Failure('usage', `"${text}" is not one set`, 'correct one set at a time');
    set = typed;
  }
  return completeSet(
    set,
    patch,
    { name: row.exercise, measurement },
    set.unit === 'lb' || set.unit === 'kg' ? set.unit : userUnit(scope.user),
  );
}
