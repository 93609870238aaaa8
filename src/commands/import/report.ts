import type { OnConflict } from '../../exchange/conflict-rules.js';
import { nameKey, type ExerciseFacts } from '../../exchange/exercise-facts.js';
import type { SourceFormat } from '../../exchange/row.js';
import { addedWeights } from '../../exchange/added-weights.js';
import { counted } from '../../domain/counted.js';
import type { ImportResult } from '../../exchange/import-history.js';
import type { StagedFiles } from '../../exchange/stage-files.js';
import type { SavedView } from '../../output/view.js';
import { deletedHere, differingHere, perhapsTwice } from './here-already.js';
import type { ImportPlan } from './mapping.js';
import { fewNames, mergedNames } from './merged-names.js';
import { list, mappingJson, mappingNotes, mappingTable } from './mapping-report.js';
import type { Sources } from './sources.js';

/** How an import was done. */
interface How {
  readonly isDryRun: boolean;
  readonly onConflict: OnConflict;
  readonly zone: string | null;
  readonly plan: ImportPlan;
  /** Where the mapping was written to be edited, and what reads it back; null when it was not. */
  readonly mapFile: { readonly path: string; readonly next: string } | null;
}

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

/**
 * What an import did, or would do: a short report for people, everything for scripts.
 *
 * @param exercises what the files say of each, by folded name
 */
export function importReport(
  read: StagedFiles,
  sources: Sources,
  exercises: ReadonlyMap<string, ExerciseFacts>,
  result: ImportResult,
  how: How,
): SavedView {
  const { isDryRun, onConflict, plan, mapFile } = how;
  const remembered = result.exercises.filter(({ isRemembered }) => isRemembered);
  const created = result.exercises.filter(({ isNew }) => isNew).map(({ name }) => name);
  const merged = mergedNames(result);
  const told = (names: readonly string[]) => [
    ...read.warnings,
    ...warningsOf(names, read, sources, exercises, result, how),
  ];
  const warnings = told(merged);
  const apps = read.formats.map((name) => appNames[name]);
  const files = sources.isFolder ? `${counted(sources.files.length, 'file')} of ` : '';
  const from = `from ${files}${andList(apps)} (${counted(read.recordCount, 'row')} read)`;
  const { left } = result.differing;
  const same = result.duplicates - left;
  const verb = isDryRun ? 'would import' : 'imported';
  const head =
    result.sets === 0
      ? `${result.replaced > 0 ? 'nothing else' : 'nothing'} new ${from}`
      : `${verb} ${counted(result.sets, 'set')} in ${counted(result.sessions, 'session')} ${from}`;
  return {
    kind: 'saved',
    lines: [
      head,
      ...(same > 0 ? [`  already here: ${counted(same, 'set')}`] : []),
      ...(left > 0 ? [`  left out: ${counted(left, 'set')} of sessions that differ from what is here`] : []),
      ...(result.replaced > 0
        ? [`  ${isDryRun ? 'would replace' : 'replaced'}: ${counted(result.replaced, 'session')}`]
        : []),
      ...(read.bad.count > 0
        ? [
            `  left out: ${counted(read.bad.count, 'row')} that cannot be read`,
            ...read.bad.shown.map((line) => `    ${line}`),
            ...(read.bad.count > read.bad.shown.length
              ? [`    and ${read.bad.count - read.bad.shown.length} more`]
              : []),
          ]
        : []),
      ...read.skipped.map(
        ({ count, reason, lines }) =>
          `  skipped: ${count} ${reason} ${count === 1 ? 'row' : 'rows'}${firstOf(count, lines)}`,
      ),
      ...(result.exercises.length > 0
        ? [`  exercises: ${result.exercises.length - created.length} known, ${created.length} new`]
        : []),
      ...(created.length > 0 ? [`  new: ${created.join(', ')}`] : []),
      ...(remembered.length > 0
        ? [
            `  ${isDryRun ? 'would remember' : 'remembered'}: ${remembered.map(({ name, exercise }) => `${name} is ${exercise.name}`).join(', ')}`,
          ]
        : []),
      ...(result.movedRecords > 0 ? [`  records: ${result.movedRecords} new or moved`] : []),
      ...told(fewNames(merged)).map((warning) => `  note: ${warning}`),
      ...(result.importId === null || isDryRun
        ? []
        : [`  take it back with: ton import undo ${result.importId}`]),
      ...(mapFile === null
        ? []
        : [
            `  wrote the mapping of ${counted(exercises.size, 'exercise')} to ${mapFile.path}; edit it, then: ${mapFile.next}`,
          ]),
    ],
    ...(isDryRun ? { sections: [mappingTable(plan.exercises)] } : {}),
    record: {
      import_id: isDryRun ? null : result.importId,
      format: read.formats.length > 1 ? 'mixed' : (read.formats[0] ?? null),
      variant: read.variant,
      files: sources.files.length,
      rows: read.recordCount,
      sessions: result.sessions,
      exercises: exercises.size,
      sets: result.sets,
      skipped: read.skipped.map(({ reason, count: n, lines }) => ({ reason, count: n, lines: [...lines] })),
      bad_rows: { count: read.bad.count, first: [...read.bad.shown] },
      created_exercises: created,
      matched_exercises: result.exercises
        .filter(({ isNew }) => !isNew)
        .map(({ name, exercise }) => ({ name, exercise: exercise.name })),
      remembered_names: remembered.map(({ name, exercise }) => ({ name, exercise: exercise.name })),
      mapping: mappingJson(plan.exercises),
      map_file: mapFile?.path ?? null,
      duplicates: result.duplicates,
      conflicts: {
        count: result.differing.count,
        left_sets: left,
        rule: onConflict,
        first: [...result.differing.names],
      },
      deleted_sessions: result.deleted.size,
      replaced_sessions: result.replaced,
      overlapping_sessions: result.overlapping.count,
      missed_sets: result.missed,
      moved_records: result.movedRecords,
      warnings,
      dry_run: isDryRun,
    },
  };
}

/** @param merged what is told of names that are one exercise here */
function warningsOf(
  merged: readonly string[],
  read: StagedFiles,
  { others, folders }: Sources,
  exercises: ReadonlyMap<string, ExerciseFacts>,
  result: ImportResult,
  how: How,
): string[] {
  return [
    ...(result.missed > 0
      ? [
          `${counted(result.missed, 'set')} without reps, time or distance: stored as missed attempts, counted in no figure`,
        ]
      : []),
    ...merged,
    ...mappingNotes(how.plan, result, how.isDryRun),
    ...addedWeights(result.exercises, (name) => exercises.get(nameKey(name))?.hasWeight === true),
    ...differingHere(result.differing.names, result.differing.count, how.onConflict),
    ...deletedHere(result.deleted),
    ...perhapsTwice(result.overlapping),
    ...(others.length > 0
      ? [`left alone, since they are no exports that can be read: ${list(others)} (each by itself says why)`]
      : []),
    ...(folders.length > 0 ? [`folders inside are left alone: ${list(folders)}`] : []),
    ...(read.isTimed && result.sets > 0
      ? [
          `${read.formats.every((format) => inUtc.has(format)) ? 'local times are those of' : 'times are taken as'} ${how.zone ?? "this machine's local time"}; --time-zone says otherwise`,
        ]
      : []),
  ];
}

/** Apps whose files tell the moment itself, of which only the day and the hour depend on a zone. */
const inUtc: ReadonlySet<SourceFormat> = new Set<SourceFormat>(['fitbod', 'liftosaur']);

/** Where skipped rows are, or the first of them; nothing where no line is known. */
function firstOf(count: number, [line]: readonly number[]): string {
  if (line === undefined) return '';
  return count === 1 ? ` (line ${line})` : ` (first on line ${line})`;
}

/** `A, B and C`. */
function andList(names: readonly string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
