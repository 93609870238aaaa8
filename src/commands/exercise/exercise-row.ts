import type { ListedExercise, LoggedTotals } from '../../db/exercise-list.js';
import { textOf } from '../../output/text-of.js';
import type { Column, Row } from '../../output/view.js';

/** An exercise of a list as scripts see it. */
export function exerciseRow(exercise: ListedExercise, totals: LoggedTotals | undefined): Row {
  return {
    id: exercise.id,
    uid: exercise.uid,
    slug: exercise.slug,
    exercise: exercise.name,
    category: exercise.category,
    primary_muscles: [...exercise.primary],
    secondary_muscles: [...exercise.secondary],
    equipment: [...exercise.equipment],
    measurement: exercise.measurement,
    movement_pattern: exercise.pattern,
    tags: [...exercise.tags],
    aliases: exercise.aliasCount,
    sets: totals?.sets ?? 0,
    sessions: totals?.sessions ?? 0,
    last_date: totals?.lastDate ?? null,
    is_own: exercise.isOwn,
    is_archived: exercise.isArchived,
  };
}

/** The columns of `exerciseRow`; those that would be empty all the way down are left to machines. */
export function exerciseColumns(exercises: readonly ListedExercise[]): Column[] {
  const label = (key: string, isShown: boolean, show?: (row: Row) => string): Column => ({
    key,
    ...(isShown ? { label: key === 'is_own' ? 'yours' : key } : {}),
    ...(show === undefined ? {} : { show }),
  });
  return [
    { key: 'id' },
    { key: 'uid' },
    { key: 'slug' },
    { key: 'exercise', label: 'exercise' },
    { key: 'category', label: 'category' },
    { key: 'primary_muscles', label: 'muscles', show: (row) => musclesText(row) },
    { key: 'secondary_muscles' },
    { key: 'equipment', label: 'equipment', show: ({ equipment }) => listText(equipment) },
    { key: 'measurement' },
    { key: 'movement_pattern' },
    label(
      'tags',
      exercises.some(({ tags }) => tags.length > 0),
      ({ tags }) => listText(tags),
    ),
    { key: 'aliases' },
    {
      key: 'sets',
      label: 'sets',
      align: 'right',
      show: (row) => (row.sets === 0 ? '' : textOf(row, 'sets')),
    },
    { key: 'sessions' },
    { key: 'last_date', label: 'last' },
    label(
      'is_own',
      exercises.some(({ isOwn }) => isOwn),
      (row) => (row.is_own === true ? 'yes' : ''),
    ),
    { key: 'is_archived' },
  ];
}

/** `legs, glutes (core)`: those on the side in parentheses. */
function musclesText(row: Row): string {
  const side = listText(row.secondary_muscles);
  return `${listText(row.primary_muscles)}${side === '' ? '' : ` (${side})`}`.trim();
}

/** A list of words in one cell. */
export function listText(value: Row[string] | undefined): string {
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}
