/** A program of its own that opens a database, for tests of what happens between processes and to other accounts. */
import { openDatabase } from '../../src/db/database.js';
import { explainSqliteError } from '../../src/db/engines/sqlite-errors.js';
import { inTransaction } from '../../src/db/scope.js';
import { insertRow } from '../../src/db/write.js';
import { Failure } from '../../src/domain/failure.js';
import { scopeOf, worldClock } from './open.js';
import { nextUid } from './valid-rows.js';

/** What the program is told, as JSON, in its one argument. */
export interface Errand {
  readonly path: string;
  readonly create: boolean;
  /** Milliseconds of the machine's clock to start at, together with others. */
  readonly startAt?: number;
  /** How many imports to write for the first user, each a command of its own. */
  readonly write?: number;
}

/** What it answers, as JSON, on its one line of output. */
export interface Answer {
  readonly failure?: { readonly code: string; readonly message: string };
  readonly created?: boolean;
  readonly copy?: string | null;
  /** How many sets it read once open. */
  readonly sets?: number;
}

async function run({ path, create, startAt = 0, write = 0 }: Errand): Promise<Answer> {
  while (Date.now() < startAt);
  try {
    const database = await openDatabase({ path, create, clock: worldClock() });
    for (let n = 0; n < write; n += 1) {
      await inTransaction(scopeOf(database, 1), { name: 'import', words: 'import x.csv' }, async (scope) => {
        const uid = `${process.pid} ${nextUid()}`;
        await insertRow(scope, 'import_logs', { uid, kind: 'history', raw_text: 'x' });
      });
    }
    const sets = database.raw.prepare('select count(*) from set_logs').pluck().get() as number;
    const { created, copy } = database;
    database.close();
    return { created, copy, sets };
  } catch (error) {
    const failure = explainSqliteError(error, path);
    if (!(failure instanceof Failure)) throw error;
    return { failure: { code: failure.code, message: failure.message } };
  }
}

void run(JSON.parse(process.argv[2] ?? '') as Errand).then((answer) =>
  process.stdout.write(JSON.stringify(answer)),
);
