import type { App } from '../../app/app.js';
import { knownSessions } from '../../db/known-sessions.js';
import type { Scope } from '../../db/scope.js';
import { freshSets } from '../../exchange/conflicts.js';
import { decide } from '../../exchange/mapping/decide.js';
import {
  mappingColumns,
  mappingRows,
  readMappingLines,
  type MappingLine,
} from '../../exchange/mapping/mapping-file.js';
import { isOpen, planExercises, type PlannedExercise } from '../../exchange/mapping/plan.js';
import type { StagedRows } from '../../exchange/staged-rows.js';
import { writeCsv } from '../../output/csv.js';
import { saveTo } from '../output-file.js';
import { readTextFile } from '../text-file.js';
import { askMapping } from './ask-mapping.js';

/** What is said of the mapping on the command line. */
export interface MappingFlags {
  readonly map?: string;
  readonly mapOut?: string;
  readonly force?: true;
}

/** A mapping that was read. */
export interface GivenMapping {
  readonly source: string;
  readonly lines: readonly MappingLine[];
}

/** What an import makes of each name, and what was noticed. */
export interface ImportPlan {
  readonly exercises: readonly PlannedExercise[];
  /** Names of the mapping that are not in the files. */
  readonly unused: readonly string[];
}

/**
 * The mapping that `--map` names.
 *
 * @throws Failure not-found for a missing file; usage when it is no mapping
 */
export async function readMapping(app: App, { map }: MappingFlags): Promise<GivenMapping | null> {
  return map === undefined
    ? null
    : { source: map, lines: readMappingLines(await readTextFile(app, map), map) };
}

/**
 * Decides what each name in the files means: by the mapping, else by asking where somebody can answer, else as it is.
 *
 * @param mayAsk false where nothing is going to be stored
 */
export async function planImport(
  app: App,
  scope: Scope,
  rows: StagedRows,
  given: GivenMapping | null,
  mayAsk: boolean,
): Promise<ImportPlan> {
  const plan = await planExercises(scope, rows.exercises);
  if (given !== null) {
    const decided = await decide(scope, plan, given.lines, given.source);
    return { exercises: decided.plan, unused: decided.unused };
  }
  const prompter = mayAsk && plan.some(isOpen) ? await app.prompter() : null;
  // What is here already is asked about no more.
  const isAsked = prompter !== null && freshSets(rows, knownSessions(scope)) > 0;
  return { exercises: isAsked ? await askMapping(prompter, scope, plan) : plan, unused: [] };
}

/**
 * Writes a plan as a mapping to edit.
 *
 * @throws Failure as `saveTo` does
 */
export async function writeMapping(
  app: App,
  path: string,
  flags: MappingFlags,
  plan: readonly PlannedExercise[],
): Promise<void> {
  const columns = mappingColumns.map((key) => ({ key }));
  await saveTo(app, path, flags, writeCsv(mappingRows(plan), columns, { person: false }));
}
