import type { App } from '../../app/app.js';
import { requireEquipment } from '../../db/equipment.js';
import { listExercises, loggedTotals, type ExerciseFilter } from '../../db/exercise-list.js';
import { categories, muscles } from '../../db/exercise-words.js';
import type { Scope } from '../../db/scope.js';
import { listTags } from '../../db/tags.js';
import { ownedNames } from '../../db/user-equipment.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import type { RowsView } from '../../output/view.js';
import { oneOfWords, wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { exerciseColumns, exerciseRow } from './exercise-row.js';

interface Options {
  readonly search?: string;
  readonly muscle?: string;
  readonly secondary?: true;
  readonly equipment?: string;
  readonly category?: string;
  readonly tag?: string;
  readonly mine?: true;
  readonly owned?: true;
  readonly gym?: string;
  readonly archived?: true;
  readonly removed?: true;
  readonly limit?: string;
  readonly offset?: string;
}

/** Exercises that fit all that was asked for, a page of them. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const limit =
    options.limit === undefined ? 20 : wholeNumber('--limit', options.limit, { min: 1, max: 1_000_000 });
  const offset =
    options.offset === undefined
      ? 0
      : wholeNumber('--offset', options.offset, { min: 0, max: 1_000_000_000 });
  const filter = await readFilter(app, scope, options);
  const all = await listExercises(scope, filter);
  const page = all.slice(offset, offset + limit);
  const totals = await loggedTotals(
    scope,
    page.map(({ id }) => id),
  );
  const end = offset + page.length;
  return {
    kind: 'rows',
    columns: exerciseColumns(page),
    rows: page.map((exercise) => exerciseRow(exercise, totals.get(exercise.id))),
    ...(end < all.length && page.length > 0
      ? { footer: [`${offset + 1} to ${end} of ${all.length}; go on with: --offset ${end}`] }
      : {}),
    empty: emptyText(options),
  };
}

async function readFilter(app: App, scope: Scope, options: Options): Promise<ExerciseFilter> {
  if (options.archived === true && options.removed === true)
    throw new Failure('usage', `"--archived and --removed" do not go together`, 'give one of them');
  const { muscle, equipment, category, tag, gym } = options;
  return {
    which: options.removed === true ? 'removed' : options.archived === true ? 'archived' : 'in use',
    ...(options.search === undefined ? {} : { search: options.search }),
    ...(muscle === undefined ? {} : { muscle: oneOfWords('--muscle', muscle, muscles) }),
    withSecondary: options.secondary === true,
    ...(equipment === undefined ? {} : { equipment: (await requireEquipment(scope, equipment)).name }),
    ...(category === undefined ? {} : { category: oneOfWords('--category', category, categories) }),
    ...(tag === undefined ? {} : { tag: await knownTag(scope, tag) }),
    ...(options.mine === true ? { isOwn: true as const } : {}),
    ...(options.owned === true || gym !== undefined ? { owned: await whatIsThere(app, scope, gym) } : {}),
  };
}

async function knownTag(scope: Scope, tag: string): Promise<string> {
  const key = foldName(tag);
  const tags = await listTags(scope);
  if (tags.some(({ name }) => foldName(name) === key)) return key;
  throw new Failure(
    'not-found',
    `there is no tag "${tag}"`,
    tags.length === 0
      ? 'put one on with: ton exercise tag squat heavy'
      : `yours are ${tags.map(({ name }) => `"${name}"`).join(', ')}`,
  );
}

async function whatIsThere(app: App, scope: Scope, gym: string | undefined): Promise<ReadonlySet<string>> {
  const names = await ownedNames(scope, gym);
  if (names !== null) return names;
  app.say('you have not said what you have, so this is what needs nothing: ton equipment own barbell, bench');
  return new Set(['Bodyweight']);
}

function emptyText({ search, archived, removed, mine }: Options): string {
  if (search !== undefined) return `no exercise is called anything like "${search}"`;
  if (archived === true) return 'no exercise is archived';
  if (removed === true) return 'no exercise was removed';
  return mine === true
    ? 'no exercise of your own fits; add one with: ton exercise add'
    : 'no exercise fits all of this';
}
