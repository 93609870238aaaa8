import { counted } from '../../domain/counted.js';
import { addedWeights } from '../../exchange/added-weights.js';
import type { ImportResult } from '../../exchange/import-history.js';
import { nameKey } from '../../exchange/match-exercises.js';
import type { WholeExport } from '../../exchange/read-whole.js';
import type { SourceFormat } from '../../exchange/row.js';
import type { SavedView } from '../../output/view.js';

const appNames: Readonly<Record<SourceFormat, string>> = {
  strong: 'Strong',
  hevy: 'Hevy',
  fitnotes: 'FitNotes',
  fitbod: 'Fitbod',
  stronglifts: 'StrongLifts',
  liftosaur: 'Liftosaur',
  gymbook: 'GymBook',
  csv: 'a table',
};

/** What an import did, or would do: a short report for people, everything for scripts. */
export function importReport(
  read: WholeExport,
  result: ImportResult,
  how: { isDryRun: boolean; zone: string | null },
): SavedView {
  const created = result.exercises.filter(({ isNew }) => isNew).map(({ name }) => name);
  const isTimed = read.rows.some((row) => row.start.secondsOfDay !== null);
  const weighted = new Set(
    read.rows.filter(({ weight }) => (weight ?? 0) > 0).map((row) => nameKey(row.exercise)),
  );
  const warnings = [
    ...read.warnings,
    ...(result.missed > 0
      ? [
          `${counted(result.missed, 'set')} without reps, time or distance: stored as missed attempts, counted in no figure`,
        ]
      : []),
    ...mergedNames(result),
    ...addedWeights(result.exercises, (name) => weighted.has(nameKey(name))),
    ...result.changed.map(
      (name) => `"${name}" is here already but differs in the file; it was left as it is`,
    ),
    ...(isTimed && result.sets > 0
      ? [`times are taken as ${how.zone ?? "this machine's local time"}; --time-zone says otherwise`]
      : []),
  ];
  const distinct = new Set(read.rows.map((row) => nameKey(row.exercise))).size;
  const verb = how.isDryRun ? 'would import' : 'imported';
  const from = `from ${appNames[read.format]} (${read.recordCount} rows read)`;
  const head =
    result.sets === 0
      ? `nothing new ${from}`
      : `${verb} ${counted(result.sets, 'set')} in ${counted(result.sessions, 'session')} ${from}`;
  return {
    kind: 'saved',
    lines: [
      head,
      ...(result.duplicates > 0 ? [`  already here: ${counted(result.duplicates, 'set')}`] : []),
      ...read.skipped.map(
        (skip) => `  skipped: ${skip.count} ${skip.reason} ${skip.count === 1 ? 'row' : 'rows'}`,
      ),
      ...(result.exercises.length > 0
        ? [`  exercises: ${result.exercises.length - created.length} known, ${created.length} new`]
        : []),
      ...(created.length > 0 ? [`  new: ${created.join(', ')}`] : []),
      ...(result.movedRecords > 0 ? [`  records: ${result.movedRecords} new or moved`] : []),
      ...warnings.map((warning) => `  note: ${warning}`),
      ...(result.importId === null || how.isDryRun
        ? []
        : [`  take it back with: ton import undo ${result.importId}`]),
    ],
    record: {
      import_id: how.isDryRun ? null : result.importId,
      format: read.format,
      variant: read.variant,
      rows: read.recordCount,
      sessions: result.sessions,
      exercises: distinct,
      sets: result.sets,
      skipped: read.skipped.map(({ reason, count: n, lines }) => ({ reason, count: n, lines: [...lines] })),
      created_exercises: created,
      matched_exercises: result.exercises
        .filter(({ isNew }) => !isNew)
        .map(({ name, exercise }) => ({ name, exercise: exercise.name })),
      duplicates: result.duplicates,
      missed_sets: result.missed,
      moved_records: result.movedRecords,
      warnings,
      dry_run: how.isDryRun,
    },
  };
}

/** Names of the file that are one exercise of ours, which only an exact alias can make them. */
function mergedNames({ exercises }: ImportResult): string[] {
  const names = new Map<string, string[]>();
  for (const { name, exercise } of exercises)
    names.set(exercise.name, [...(names.get(exercise.name) ?? []), `"${name}"`]);
  return [...names]
    .filter(([, both]) => both.length > 1)
    .map(([ours, both]) => `${both.join(' and ')} are one exercise here: ${ours}`);
}
