import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../../app/app.js';
import { zoneClock } from '../../app/zone-clock.js';
import type { Clock } from '../../domain/clock.js';
import { Failure } from '../../domain/failure.js';
import { importHistory } from '../../exchange/import-history.js';
import { readWholeExport, type WholeExport } from '../../exchange/read-whole.js';
import { isTonnageDocument, isTonnageHistory } from '../../exchange/tonnage/detect.js';
import type { SourceFormat } from '../../exchange/row.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { inTransactionOrDry } from '../dry-run.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { importReport } from './report.js';
import { importDocument } from './document.js';
import { importOwnHistory } from './own-history.js';

interface Options {
  readonly from?: SourceFormat | 'tonnage';
  readonly unit?: 'kg' | 'lb';
  readonly columns?: string;
  readonly timeZone?: string;
  readonly dryRun?: true;
}

/** Reads a file of another app, or our own, into the log: all of it or nothing. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const { file } = await fillIn(app, {
    file: { name: 'FILE', given: operands[0], ask: (prompter: Prompter) => prompter.input('File to import') },
  });
  if ((options.from ?? 'tonnage') === 'tonnage' && (await isTonnageHistory(file)))
    return await importOwnHistory(app, file, options.dryRun === true);
  const clock = options.timeZone === undefined ? app.clock : zoneClock(options.timeZone);
  if (options.from === 'tonnage' || (options.from === undefined && (await isTonnageDocument(file)))) {
    return await importDocument(app, file, options.dryRun === true);
  }
  const { read, unit } = await readFile(app, file, options, clock);
  const scope = await app.writing();
  const source = {
    format: read.format,
    name: basename(file),
    digest: await digestOf(file),
    rows: read.rows,
    recordCount: read.recordCount,
  };
  const settings = { clock, unit: unit ?? userUnit(scope.user) };
  const result = await inTransactionOrDry(scope, app.note('import'), options.dryRun === true, (scope) =>
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
  { from, unit, columns }: Options,
  clock: Pick<Clock, 'offsetMinutes'>,
): Promise<{ read: WholeExport; unit: 'kg' | 'lb' | undefined }> {
  const readAs = (unit: 'kg' | 'lb' | undefined): Promise<WholeExport> =>
    readWholeExport(file, {
      from: from === 'tonnage' ? undefined : from,
      unit,
      columns,
      offsetMinutes: (at) => clock.offsetMinutes(at),
    });
  try {
    return { read: await readAs(unit), unit };
  } catch (error) {
    const prompter =
      error instanceof Failure && error.hint?.startsWith('add --unit') === true ? await app.prompter() : null;
    if (prompter === null) throw error;
    const answer = await prompter.select<'kg' | 'lb'>('The file does not name its unit. Which is it?', [
      { name: 'kilograms', value: 'kg' },
      { name: 'pounds', value: 'lb' },
    ]);
    return { read: await readAs(answer), unit: answer };
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
