import { counted } from '../../domain/counted.js';
import type { ImportResult } from '../../exchange/import-history.js';
import { byNeed } from '../../exchange/mapping/mapping-file.js';
import { confidenceOf, isOpen, oursOf, type PlannedExercise } from '../../exchange/mapping/plan.js';
import type { Row, RowsView } from '../../output/view.js';
import { textOf } from '../../output/text-of.js';
import type { ImportPlan } from './mapping.js';

const named = 5;
const likelyNamed = 3;

/** What an import makes of each name, as scripts see it; what has to be looked at comes first. */
export function mappingJson(plan: readonly PlannedExercise[]): Row[] {
  return byNeed(plan).map((planned) => ({
    name: planned.name,
    ours: oursOf(planned)?.name ?? null,
    is_new: oursOf(planned) === null,
    confidence: confidenceOf(planned),
    alternatives: planned.likely.map(({ name }) => name),
    sets: planned.sets,
  }));
}

/** The same for people. */
export function mappingTable(plan: readonly PlannedExercise[]): RowsView {
  return {
    kind: 'rows',
    columns: [
      { key: 'name', label: 'in the file' },
      { key: 'ours', label: 'here', show: (row) => (row.is_new === true ? 'new' : textOf(row, 'ours')) },
      { key: 'sets', label: 'sets', align: 'right' },
      { key: 'confidence', label: 'confidence' },
      {
        key: 'alternatives',
        label: 'may be',
        // What is settled has none any more.
        show: (row) => (row.confidence === 'high' ? '' : orList(row.alternatives as string[])),
      },
    ],
    rows: mappingJson(plan),
    empty: 'no exercises',
  };
}

/** What was noticed about names, a sentence each. */
export function mappingNotes(
  { exercises: plan, unused }: ImportPlan,
  result: ImportResult,
  isDryRun: boolean,
): string[] {
  const created = new Set(result.exercises.filter(({ isNew }) => isNew).map(({ name }) => name));
  const open = byNeed(plan).filter((planned) => isOpen(planned) && created.has(planned.name));
  const isDecided = plan.some(({ decision }) => decision !== null);
  return [
    ...(isDryRun ? openTogether(open) : openOneByOne(open)),
    ...result.exercises
      .filter(({ means }) => means !== null)
      .map(
        ({ name, exercise, means }) =>
          `"${name}" goes to ${exercise.name} in this import only, since it means ${means ?? ''} here`,
      ),
    ...(unused.length > 0 ? [`not in the file, though in the mapping: ${list(unused)}`] : []),
    ...(isDecided && result.importId === null
      ? ['the mapping was not used: it is for what is new, and sessions that are here stay as they are']
      : []),
  ];
}

function openOneByOne(open: readonly PlannedExercise[]): string[] {
  const more = open.length - named;
  return [
    ...open
      .slice(0, named)
      .map(
        ({ name, likely }) =>
          `"${name}" is new; it may be ${orList(likely.map((exercise) => exercise.name))}`,
      ),
    ...(more > 0
      ? [
          more === 1
            ? 'and 1 more new name may be an exercise that was here'
            : `and ${more} more new names may be exercises that were here`,
        ]
      : []),
    ...(open.length > 0
      ? [
          'to choose, take the import back and map it with --map-out, or join two with: ton exercise merge NEW --into OURS',
        ]
      : []),
  ];
}

function openTogether(open: readonly PlannedExercise[]): string[] {
  return open.length === 0
    ? []
    : [
        `${open.length === 1 ? `"${open[0]?.name ?? ''}" would be new, but` : `${counted(open.length, 'name')} would be new, but`} may be an exercise that is here: map it with --map-out map.csv`,
      ];
}

/** `A, B or C`, the first few. */
function orList(names: readonly string[]): string {
  const shown = names.slice(0, likelyNamed);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} or ${more} more`;
  return shown.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

/** The first few of many names. */
export function list(names: readonly string[]): string {
  const more = names.length - named;
  return names.slice(0, named).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
