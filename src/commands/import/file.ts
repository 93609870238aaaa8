import { basename, resolve } from 'node:path';
import type { App } from '../../app/app.js';
import { keepHeapSmall } from '../../app/small-heap.js';
import { zoneClock } from '../../app/zone-clock.js';
import { bulkRows, inBulk } from '../../db/engines/bulk-mode.js';
import type { Clock } from '../../domain/clock.js';
import { Failure } from '../../domain/failure.js';
import type { OnConflict } from '../../exchange/conflict-rules.js';
import { importHistory } from '../../exchange/import-history.js';
import { decisionsOf } from '../../exchange/mapping/plan.js';
import type { SourceFormat } from '../../exchange/row.js';
import { Spill } from '../../exchange/spill.js';
import { FileStager, type StagedFiles } from '../../exchange/stage-files.js';
import { StagedRows } from '../../exchange/staged-rows.js';
import { isTonnageDocument, isTonnageHistory } from '../../exchange/tonnage/detect.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { inTransactionOrDry } from '../dry-run.js';
import type { Invocation } from '../handler.js';
import { expectSavable } from '../output-file.js';
import { problemOf } from '../problem-of.js';
import { userUnit } from '../user-unit.js';
import { importDocument } from './document.js';
import { planImport, readMapping, writeMapping, type MappingFlags } from './mapping.js';
import { importOwnHistory } from './own-history.js';
import { expectHistory, expectPlain } from './refusals.js';
import { importReport } from './report.js';
import { findSources, type Sources } from './sources.js';

interface Options extends MappingFlags {
  readonly from?: SourceFormat | 'tonnage';
  readonly unit?: 'kg' | 'lb';
  readonly columns?: string;
  readonly timeZone?: string;
  readonly onConflict?: OnConflict;
  readonly skipBadRows?: true;
  readonly dryRun?: true;
}

/** From so many bytes on. */
const largeFile = 4 * 1024 * 1024;

/** Reads a file of another app, a folder of them, or our own document, into the log: all of it or nothing. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const { file } = await fillIn(app, {
    file: { name: 'FILE', given: operands[0], ask: askFile },
  });
  const { from } = options;
  const clock = options.timeZone === undefined ? app.clock : zoneClock(options.timeZone);
  const { mapOut } = options;
  // A mapping is written to be looked at before anything is done.
  const isDryRun = options.dryRun === true || mapOut !== undefined;
  const said = from === 'tonnage' ? {} : { from, columns: options.columns };
  const sources = await findSources(file, said);
  const isOurs = !sources.isFolder && (from ?? 'tonnage') === 'tonnage';
  const isHistory = isOurs && (await isTonnageHistory(file));
  const isDocument = from === 'tonnage' || (from === undefined && (await isTonnageDocument(file)));
  if (isHistory || isDocument) expectPlain(options);
  if (isHistory) return await importOwnHistory(app, file, isDryRun);
  if (isDocument) return await importDocument(app, file, isDryRun);

  if (!sources.isFolder && from === undefined) await expectHistory(file);
  const watchHeap = sources.size >= largeFile ? keepHeapSmall() : () => undefined;
  const onConflict = options.onConflict ?? 'skip';
  const given = await readMapping(app, options);
  if (mapOut !== undefined) await expectSavable(app, mapOut, options);
  const { rows, files, unit } = await stage(app, file, sources, { ...options, from }, clock, watchHeap);
  try {
    const scope = await app.writing();
    const plan = await planImport(app, scope, rows, given, !isDryRun);
    const progress = app.progress('writing');
    const [format = 'strong', ...others] = files.formats;
    const source = {
      format: others.length > 0 ? 'mixed' : format,
      name: basename(resolve(file)),
      digest: files.digest,
      rows,
      recordCount: files.recordCount,
    };
    const settings = {
      clock,
      unit: unit ?? userUnit(scope.user),
      onConflict,
      decisions: decisionsOf(plan.exercises),
      progress: (done: number, all: number) => {
        watchHeap();
        progress.show(done, all);
      },
    };
    const write = () =>
      inTransactionOrDry(scope, app.note('import'), isDryRun, async (scope) => {
        const result = await importHistory(scope, source, settings);
        app.finish();
        return result;
      });
    // To replace a session takes its sets away, and needs the references looked at.
    const isBulk = rows.count >= bulkRows && onConflict !== 'replace';
    const result = await (isBulk ? inBulk(scope.db, write) : write());
    progress.end();
    if (mapOut !== undefined) await writeMapping(app, mapOut, options, plan.exercises);
    return importReport(files, sources, rows.exercises, result, {
      isDryRun,
      onConflict,
      zone: options.timeZone ?? app.clock.zone,
      plan,
      mapFile: mapOut === undefined ? null : { path: mapOut, next: nextLine(file, unit, mapOut) },
    });
  } finally {
    rows.close();
  }
}

/** The command that follows a mapping, as it is typed. */
function nextLine(file: string, unit: 'kg' | 'lb' | undefined, map: string): string {
  const word = (text: string) => (/^[\w./-]+$/.test(text) ? text : `"${text}"`);
  return `ton import ${word(file)}${unit === undefined ? '' : ` --unit ${unit}`} --map ${word(map)}`;
}

/** A path that cannot be read is asked for again. */
async function askFile(prompter: Prompter): Promise<string> {
  const check = (path: string) => problemOf(() => findSources(path.trim()));
  return (await prompter.input('File to import', { check })).trim();
}

interface Staged {
  readonly rows: StagedRows;
  readonly files: StagedFiles;
  readonly unit: 'kg' | 'lb' | undefined;
}

/** Reads and checks all files before anything is written; an unknown unit is asked for on a terminal, and told. */
async function stage(
  app: App,
  file: string,
  sources: Sources,
  options: Pick<Options, 'unit' | 'columns' | 'skipBadRows'> & { from: SourceFormat | undefined },
  clock: Pick<Clock, 'offsetMinutes'>,
  watchHeap: () => void,
): Promise<Staged> {
  const rows = new StagedRows(new Spill(Buffer.from(app.random(8)).toString('hex')));
  const progress = app.progress('reading');
  try {
    const stager = new FileStager(rows, sources.isFolder, {
      from: options.from,
      unit: options.unit,
      columns: options.columns,
      offsetMinutes: (at) => clock.offsetMinutes(at),
      skipBadRows: options.skipBadRows === true,
      progress: (bytes) => {
        watchHeap();
        progress.show(bytes, sources.size);
      },
    });
    for (const { path, isTable } of sources.files) await stager.read(path, isTable);
    return { rows, files: stager.end(file), unit: options.unit };
  } catch (error) {
    rows.close();
    const prompter =
      error instanceof Failure && error.hint?.startsWith('add --unit') === true ? await app.prompter() : null;
    if (prompter === null) throw error;
    const answer = await prompter.select<'kg' | 'lb'>('The file does not name its unit. Which is it?', [
      { name: 'kilograms', value: 'kg' },
      { name: 'pounds', value: 'lb' },
    ]);
    return await stage(app, file, sources, { ...options, unit: answer }, clock, watchHeap);
  } finally {
    progress.end();
  }
}
