import { sql } from 'kysely';
import { flag, integer, json, maybe, real, stamps, text, time, to, type Table } from './shape.js';

/** Equipment of the user's own; what we ship is referred to by name alone. */
export const equipment: Table = {
  table: 'equipment',
  key: 'equipment',
  owner: 'owner_id',
  columns: { name: text, kind: text, description: maybe(text), ...stamps, deleted_at: maybe(time) },
  folded: { name_key: 'name' },
  reference: { kind: 'equipment', of: ({ name }) => ({ name: name as string, is_own: true }) },
};

/** The user's own exercises, and those of others that their log or plans use, which a copy elsewhere cannot do without. */
export const exercises: Table = {
  table: 'exercises',
  key: 'exercises',
  columns: {
    uid: text,
    slug: text,
    name: text,
    category: text,
    subcategory: maybe(text),
    movement_pattern: maybe(text),
    mechanic: maybe(text),
    force: maybe(text),
    laterality: maybe(text),
    implements: integer,
    bodyweight_share: real,
    measurement: text,
    variant_of: { kind: 'reference', to: 'exercise', isOptional: true, isLater: true },
    level: maybe(integer),
    default_weight_kg: maybe(real),
    default_reps: maybe(integer),
    default_rest_seconds: maybe(integer),
    met: maybe(real),
    met_code: maybe(text),
    description: maybe(text),
    instructions: maybe(text),
    image_url: maybe(text),
    video_url: maybe(text),
    extra: maybe(json),
    import_id: maybe(to('import')),
    ...stamps,
    deleted_at: maybe(time),
  },
  owner: 'owner_id',
  folded: { name_key: 'name' },
  where: (userId) => sql`(t.owner_id = ${userId} or t.owner_id is not null and t.id in (
    select exercise_id from session_exercises where user_id = ${userId}
    union select exercise_id from set_logs where user_id = ${userId} and session_exercise_id is null
    union select exercise_id from workout_exercises where owner_id = ${userId}
    union select exercise_id from training_maxes where user_id = ${userId}))`,
  reference: { kind: 'exercise', of: ({ uid }) => ({ uid: uid as string }) },
  children: [
    {
      table: 'exercise_muscles',
      key: 'muscles',
      parent: 'exercise_id',
      columns: { muscle: text, role: text },
      isInline: true,
    },
    {
      table: 'exercise_equipment',
      key: 'equipment',
      parent: 'exercise_id',
      columns: { equipment_id: to('equipment') },
      isInline: true,
    },
  ],
};

/** Names the user gave to exercises, their own and the catalog's. */
export const exerciseAliases: Table = {
  table: 'exercise_aliases',
  key: 'exercise_aliases',
  owner: 'owner_id',
  columns: {
    alias: text,
    exercise_id: to('exercise'),
    locale: maybe(text),
    import_id: maybe(to('import')),
    ...stamps,
  },
  folded: { alias_key: 'alias' },
};

export const exerciseSettings: Table = {
  table: 'exercise_settings',
  key: 'exercise_settings',
  owner: 'user_id',
  columns: {
    exercise_id: to('exercise'),
    is_archived: flag,
    default_rest_seconds: maybe(integer),
    bar_weight: maybe(real),
    bar_unit: maybe(text),
    step_weight: maybe(real),
    step_unit: maybe(text),
    one_rep_max_formula: maybe(text),
    pinned_note: maybe(text),
    ...stamps,
  },
};

/** The user's tags with the exercises that carry them. */
export const tags: Table = {
  table: 'tags',
  key: 'tags',
  owner: 'owner_id',
  columns: { name: text, ...stamps },
  folded: { name_key: 'name' },
  children: [
    {
      table: 'exercise_tags',
      key: 'exercises',
      parent: 'tag_id',
      columns: { exercise_id: to('exercise'), created_at: time },
    },
  ],
};

/** What the user owns, by gym. */
export const userEquipment: Table = {
  table: 'user_equipment',
  key: 'user_equipment',
  owner: 'user_id',
  columns: {
    equipment_id: to('equipment'),
    gym: text,
    details: maybe(json),
    ...stamps,
    deleted_at: maybe(time),
  },
};
