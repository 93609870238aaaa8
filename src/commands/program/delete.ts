import type { App } from '../../app/app.js';
import { enrolledIn, ownProgram } from '../../db/programs.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Program } from '../../db/tables.js';
import { updateRow } from '../../db/write.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { confirmOrRefuse } from '../confirm.js';
import type { Invocation } from '../handler.js';
import { whichProgram } from '../which-program.js';

/** Puts a program away that nobody follows; sessions done by it stay, and it can be restored. */
export async function run(app: App, { operands, options }: Invocation<{ yes?: true }>): Promise<SavedView> {
  const scope = await app.writing();
  const found = await whichProgram(app, scope, operands, 'own');
  await expectNobody(scope, found);
  await confirmOrRefuse(app, options.yes, `Delete the program "${found.name}"?`);
  const { id, uid, name } = await inTransaction(scope, app.note('program delete'), async (scope) => {
    const program = await ownProgram(scope, found.id);
    await expectNobody(scope, program);
    return await updateRow(scope, 'programs', program.id, { deleted_at: scope.now });
  });
  return {
    kind: 'saved',
    lines: [`program "${name}" deleted; bring it back with: ton program restore "${name}"`],
    record: { id, uid, name, deleted: true },
  };
}

async function expectNobody(scope: Scope, program: Program): Promise<void> {
  const names = (await enrolledIn(scope, program)).map(({ username }) => `"${username}"`);
  if (names.length === 0) return;
  throw new Failure(
    'conflict',
    `the program "${program.name}" is followed by ${names.join(', ')}`,
    `each of them leaves it first with: ton program leave "${program.name}"; nobody new finds it after: ton program publish "${program.name}" --private`,
  );
}
