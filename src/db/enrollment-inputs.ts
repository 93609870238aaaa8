import type { Selectable } from 'kysely';
import type { Scope, WriteScope } from './scope.js';
import type { EnrollmentInputsTable } from './tables/plans.js';
import type { Exercise } from './tables.js';
import { insertRow, updateRow } from './write.js';

export type EnrollmentInput = Selectable<EnrollmentInputsTable>;

/** What somebody changed about their way through a program, as of a local date. */
export type NewInput =
  | { readonly kind: 'skip' | 'repeat' | 'pause' | 'resume'; readonly date: string }
  | {
      readonly kind: 'override';
      readonly date: string;
      readonly slotKey: string;
      readonly override: SlotOverride;
    };

/** What an athlete does in a slot instead of what the program says. */
export interface SlotOverride {
  /** Slug of the exercise that stands in: it outlives a new name, and means the same in another file. */
  readonly exercise: string;
}

/** Adds an input to an enrollment of the user of the scope. */
export async function addInput(
  scope: WriteScope,
  enrollment: { readonly id: number },
  input: NewInput,
): Promise<EnrollmentInput> {
  return await insertRow(scope, 'enrollment_inputs', {
    enrollment_id: enrollment.id,
    kind: input.kind,
    local_date: input.date,
    slot_key: input.kind === 'override' ? input.slotKey : null,
    document: input.kind === 'override' ? JSON.stringify(input.override) : null,
  });
}

/** Everything that was put into an enrollment, by time. */
export async function inputsOf(scope: Scope, enrollmentId: number): Promise<EnrollmentInput[]> {
  return await scope.db
    .selectFrom('enrollment_inputs')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('enrollment_id', '=', enrollmentId)
    .orderBy('local_date')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/**
 * The exercises that stand in for those of an enrollment's slots, by key; of several for a slot the last one counts.
 *
 * @param asOf local date, included; today's state when left out
 */
export async function overriddenExercises(
  scope: Scope,
  enrollmentId: number,
  asOf?: string,
): Promise<ReadonlyMap<string, Exercise>> {
  const slugs = new Map<string, string>();
  for (const { kind, slot_key: key, document, local_date: date } of await inputsOf(scope, enrollmentId)) {
    if (kind !== 'override' || key === null || document === null) continue;
    if (asOf !== undefined && date > asOf) continue;
    slugs.set(key, (JSON.parse(document) as SlotOverride).exercise);
  }
  if (slugs.size === 0) return new Map();
  const exercises = await scope.db
    .selectFrom('exercises')
    .selectAll()
    .where('slug', 'in', [...slugs.values()])
    .where('deleted_at', 'is', null)
    .where((where) =>
      where.or([
        where('owner_id', 'is', null),
        where('owner_id', '=', scope.user.id),
        // A coach may have put in an exercise of their own.
        where('owner_id', '=', (from) =>
          from
            .selectFrom('enrollments as n')
            .innerJoin('programs as p', 'p.id', 'n.program_id')
            .select('p.owner_id')
            .where('n.id', '=', enrollmentId),
        ),
      ]),
    )
    // One of the user's own comes before the catalog's.
    .orderBy((order) => order.case().when('owner_id', 'is', null).then(1).else(0).end())
    .execute();
  const found = new Map<string, Exercise>();
  for (const [key, slug] of slugs) {
    const exercise = exercises.find((one) => one.slug === slug);
    if (exercise !== undefined) found.set(key, exercise);
  }
  return found;
}

/** Lets one exercise stand in wherever the user has put in another. */
export async function moveOverrides(
  scope: WriteScope,
  source: Pick<Exercise, 'slug'>,
  target: Pick<Exercise, 'slug'>,
): Promise<void> {
  const inputs = await scope.db
    .selectFrom('enrollment_inputs')
    .select(['id', 'document'])
    .where('user_id', '=', scope.user.id)
    .where('kind', '=', 'override')
    .execute();
  for (const { id, document } of inputs) {
    const override = JSON.parse(document ?? '{}') as SlotOverride;
    if (override.exercise !== source.slug) continue;
    const moved: SlotOverride = { ...override, exercise: target.slug };
    await updateRow(scope, 'enrollment_inputs', id, { document: JSON.stringify(moved) });
  }
}
