import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../../app/app.js';
import { zoneClock } from '../../app/zone-clock.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { importHistory, type ImportResult } from '../../exchange/import-history.js';
import { readWholeExport, type WholeExport } from '../../exchange/read-whole.js';
import { isTonnageDocument } from '../../exchange/tonnage/detect.js';
import type { SourceFormat } from '../../exchange/row.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { importReport } from './report.js';
import { importDocument } from './document.js';

interface Options {
  readonly from?: SourceFormat | 'tonnage';
  readonly unit?: 'kg' | 'lb';
  readonly timeZone?: string;
  readonly dryRun?: true;
}

/** Thrown to leave a transaction without keeping what it did. */
class DryRun extends Error {}

/** Reads a file of another app, or our own, into the log: all of it or nothing. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const { file } = await fillIn(app, {
    file: { name: 'FILE', given: operands[0], ask: (prompter: Prompter) => prompter.input('File to import') },
  });
  const clock = options.timeZone === undefined ? app.clock : zoneClock(options.timeZone);
  if (options.from === 'tonnage' || (options.from === undefined && (await isTonnageDocument(file)))) {
    return await importDocument(app, file, options.dryRun === true);
  }
  const { read, unit } = await readFile(app, file, options.from, options.unit);
  const scope = await app.writing();
  const source = {
    format: read.format,
    name: basename(file),
    digest: await digestOf(file),
    rows: read.rows,
    recordCount: read.recordCount,
  };
  const settings = { clock, unit: unit ?? userUnit(scope.user) };
  const result = await inOneTransaction(app, scope, options.dryRun === true, (scope) =>
    importHistory(scope, source, settings),
  );
  return importReport(read, result, {
    isDryRun: options.dryRun === true,
    zone: options.timeZone ?? app.clock.zone,
  });
}

/** Reads and checks the whole file before anything is written; an unknown unit is asked for on a terminal, and told. */
async function readFile(
  app: App,
  file: string,
  from: SourceFormat | undefined,
  unit: 'kg' | 'lb' | undefined,
): Promise<{ read: WholeExport; unit: 'kg' | 'lb' | undefined }> {
  try {
    return { read: await readWholeExport(file, { from, unit }), unit };
  } catch (error) {
    const prompter =
      error instanceof Failure && error.hint?.startsWith('add --unit') === true ? await app.prompter() : null;
    if (prompter === null) throw error;
    const answer = await prompter.select<'kg' | 'lb'>('The file does not name its unit. Which is it?', [
      { name: 'kilograms', value: 'kg' },
      { name: 'pounds', value: 'lb' },
    ]);
    return { read: await readWholeExport(file, { from, unit: answer }), unit: answer };
  }
}

/** A dry run does everything and then leaves the transaction, so that its report cannot differ from the real one's. */
async function inOneTransaction(
  app: App,
  scope: Scope,
  isDryRun: boolean,
  work: (scope: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<ImportResult>,
): Promise<ImportResult> {
  let result: ImportResult | undefined;
  try {
    return await inTransaction(scope, app.note('import'), async (scope) => {
      result = await work(scope);
      if (isDryRun) throw new DryRun();
      return result;
    });
  } catch (error) {
    if (error instanceof DryRun && result !== undefined) return result;
    throw error;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
