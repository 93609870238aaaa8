import type { App } from '../../app/app.js';
import { listPrograms } from '../../db/program-list.js';
import type { RowsView } from '../../output/view.js';
import type { PageFlags } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { listedColumns, listedRow } from '../program-row.js';
import { nextPage, readProgramPage } from './read-page.js';

interface Options extends PageFlags {
  readonly zip?: string;
  readonly coach?: string;
}

/** Every program the user may see that fits, public ones among them. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const { zip, coach, ...flags } = options;
  const text = operands.join(' ').trim();
  const page = await readProgramPage(scope, flags);
  const programs = await listPrograms(scope, {
    ...page,
    reach: 'all',
    ...(text === '' ? {} : { text }),
    ...(zip === undefined ? {} : { zipCode: zip.trim() }),
    ...(coach === undefined ? {} : { coach }),
  });
  return {
    kind: 'rows',
    columns: listedColumns,
    rows: programs.map((program) => listedRow(scope, program)),
    footer: nextPage(programs, page),
    empty: 'no program fits',
  };
}
