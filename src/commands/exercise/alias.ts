import type { App } from '../../app/app.js';
import { addAlias, listAliases, removeAlias } from '../../db/exercise-aliases.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import type { RowsView, SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { splitWords } from './split-words.js';

interface Options {
  readonly locale?: string;
  readonly remove?: true;
}

/** Shows the names of an exercise, or all the user gave; adds one, or takes one away. */
export async function run(
  app: App,
  { operands, options }: Invocation<Options>,
): Promise<RowsView | SavedView> {
  const isChange = options.remove === true || options.locale !== undefined;
  if (operands.length === 0 && !isChange) return await listed(await app.reading(), null);
  if (operands.length === 0) throw missing('EXERCISE and the name');
  const { exercise, rest } = await splitWords(app, await app.reading(), operands);
  if (rest === '' && !isChange) return await listed(await app.reading(), exercise);
  if (rest === '') throw missing('the name');
  const scope = await app.writing();
  const meant = await inTransaction(scope, app.note('exercise alias'), async (scope) => {
    if (options.remove !== true) return await addAlias(scope, exercise, rest, readLocale(options.locale));
    await removeAlias(scope, exercise, rest);
    return null;
  });
  const verb = options.remove === true ? 'no longer means' : 'means';
  return {
    kind: 'saved',
    lines: [`"${rest}" ${verb} ${exercise.name}`, ...(meant === null ? [] : [`until now it meant ${meant}`])],
    record: {
      exercise: exercise.name,
      exercise_id: exercise.id,
      aliases: aliasRows(await listAliases(scope, exercise.id)),
    },
  };
}

function missing(what: string): Failure {
  return new Failure(
    'input-required',
    `missing: ${what}`,
    'write it behind the exercise: ton exercise alias squat deep',
  );
}

function readLocale(text: string | undefined): string | null {
  if (text === undefined) return null;
  const locale = text.toLowerCase();
  if (/^[a-z]{2}$/.test(locale)) return locale === 'en' ? null : locale;
  throw new Failure(
    'usage',
    `"${text}" does not fit --locale`,
    'it takes a language as two letters: de, es, fr',
  );
}

type Aliases = Awaited<ReturnType<typeof listAliases>>;

function aliasRows(aliases: Aliases) {
  return aliases.map(({ alias, locale, exercise, exercise_id: id, owner_id: owner }) => ({
    alias,
    locale,
    exercise,
    exercise_id: id,
    is_own: owner !== null,
  }));
}

async function listed(scope: Scope, exercise: Exercise | null): Promise<RowsView> {
  const isOne = exercise !== null;
  return {
    kind: 'rows',
    columns: [
      { key: 'alias', label: isOne ? `${exercise.name} is also called` : 'name' },
      { key: 'locale', label: 'language' },
      isOne ? { key: 'exercise' } : { key: 'exercise', label: 'means' },
      { key: 'exercise_id' },
      isOne
        ? { key: 'is_own', label: 'yours', show: (row) => (row.is_own === true ? 'yes' : '') }
        : { key: 'is_own' },
    ],
    rows: aliasRows(await listAliases(scope, exercise?.id ?? null)),
    empty: isOne
      ? `${exercise.name} has no other name`
      : 'you gave no names yet; give one with: ton exercise alias squat deep',
  };
}
