import type { Generated } from 'kysely';
import type {
  Category,
  Force,
  Laterality,
  Mechanic,
  MovementPattern,
  Muscle,
} from '../../catalog/exercise.js';
import type { WeightUnit } from '../../domain/load.js';
import type { OneRepMaxFormula } from '../../domain/one-rep-max.js';
import type { Measurement } from '../../domain/set.js';
import type { Flag, Time } from './columns.js';

export interface ExercisesTable {
  id: Generated<number>;
  uid: string | null;
  owner_id: number | null;
  slug: string;
  name: string;
  name_key: string;
  category: Category;
  subcategory: string | null;
  movement_pattern: MovementPattern | null;
  mechanic: Mechanic | null;
  force: Force | null;
  laterality: Laterality | null;
  implements: Generated<1 | 2>;
  bodyweight_share: Generated<number>;
  measurement: Measurement;
  variant_of: number | null;
  level: number | null;
  default_weight_kg: number | null;
  default_reps: number | null;
  default_rest_seconds: number | null;
  met: number | null;
  met_code: string | null;
  description: string | null;
  instructions: string | null;
  image_url: string | null;
  video_url: string | null;
  extra: string | null;
  import_id: number | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface ExerciseAliasesTable {
  id: Generated<number>;
  exercise_id: number;
  owner_id: number | null;
  alias: string;
  alias_key: string;
  locale: string | null;
  import_id: number | null;
  created_at: Time;
  updated_at: Time;
}

export interface ExerciseMusclesTable {
  exercise_id: number;
  muscle: Muscle;
  role: 'primary' | 'secondary';
}

export interface EquipmentTable {
  id: Generated<number>;
  owner_id: number | null;
  name: string;
  name_key: string;
  description: string | null;
  kind: string;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}

export interface ExerciseEquipmentTable {
  exercise_id: number;
  equipment_id: number;
}

export interface CatalogStateTable {
  id: 1;
  version: number;
  updated_at: Time;
}

export interface TagsTable {
  id: Generated<number>;
  owner_id: number | null;
  name: string;
  name_key: string;
  created_at: Time;
  updated_at: Time;
}

export interface ExerciseTagsTable {
  exercise_id: number;
  tag_id: number;
  created_at: Time;
}

/** Keyed by user and exercise; there is no row until something is set. */
export interface ExerciseSettingsTable {
  user_id: number;
  exercise_id: number;
  is_archived: Generated<Flag>;
  default_rest_seconds: number | null;
  bar_weight: number | null;
  bar_unit: 'kg' | 'lb' | null;
  step_weight: number | null;
  step_unit: WeightUnit | null;
  one_rep_max_formula: OneRepMaxFormula | null;
  pinned_note: string | null;
  created_at: Time;
  updated_at: Time;
}

export interface UserEquipmentTable {
  id: Generated<number>;
  user_id: number;
  equipment_id: number;
  /** Empty for the only gym, or the one that has no name. */
  gym: Generated<string>;
  details: string | null;
  created_at: Time;
  updated_at: Time;
  deleted_at: Time | null;
}
