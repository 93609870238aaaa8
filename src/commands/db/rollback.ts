import type { App } from '../../app/app.js';
import { changeVersion } from '../../db/database.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import { confirmOrRefuse } from '../confirm.js';
import type { Invocation } from '../handler.js';

/** Takes migrations back; the copy made before holds what they held. */
export async function run(
  app: App,
  { options }: Invocation<{ to?: string; yes?: true }>,
): Promise<SavedView> {
  const database = await app.openAsFound();
  const version = database.raw.pragma('user_version', { simple: true }) as number;
  if (version === 0)
    throw new Failure('not-found', 'the file has seen no migration', 'log a first set to fill it');
  const target =
    options.to === undefined ? version - 1 : wholeNumber('--to', options.to, { min: 0, max: version - 1 });
  await confirmOrRefuse(
    app,
    options.yes,
    `Go back from schema ${version} to ${target}? What only the newer one can hold is lost`,
  );
  const { ran, copy } = await changeVersion(database, target, app.clock.now());
  return {
    kind: 'saved',
    lines: [
      `taken back: ${ran.join(', ')}`,
      `a copy from before is at ${copy ?? ''}`,
      'the next command of this version brings the schema forward again; records then come back with: ton db rebuild',
    ],
    record: { ran: [...ran], copy, schema_version: target },
  };
}
