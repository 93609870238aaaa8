import type { App } from '../../app/app.js';
import { listDeletedPrograms } from '../../db/program-list.js';
import { ownProgramNamed, requireDeletedProgram } from '../../db/programs.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Program } from '../../db/tables.js';
import { updateRow } from '../../db/write.js';
import { Failure } from '../../domain/failure.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { programRecord } from '../program-detail.js';

/** Brings a deleted program back as it was. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const { program } = await fillIn(app, {
    program: {
      name: 'PROGRAM',
      given: operands.length === 0 ? undefined : await requireDeletedProgram(scope, operands.join(' ')),
      ask: (prompter: Prompter) => askDeleted(prompter, scope),
    },
  });
  const restored = await inTransaction(scope, app.note('program restore'), async (scope) => {
    const taken = await ownProgramNamed(scope, program.name);
    if (taken !== undefined) {
      throw new Failure(
        'conflict',
        `another program is called "${taken.name}" by now`,
        `rename that one first with: ton program edit "${taken.name}" --name NEW`,
      );
    }
    return await updateRow(scope, 'programs', program.id, { deleted_at: null });
  });
  return {
    kind: 'saved',
    lines: [`program "${program.name}" is back`],
    record: await programRecord(scope, await readStoredProgram(scope, restored)),
  };
}

async function askDeleted(prompter: Prompter, scope: Scope): Promise<Program> {
  const programs = await listDeletedPrograms(scope, { limit: 100, offset: 0 });
  if (programs.length === 0)
    throw new Failure('not-found', 'no program is deleted', 'see yours with: ton program list');
  return await prompter.select(
    'Program',
    programs.map((program) => ({ name: program.name, value: program })),
  );
}
