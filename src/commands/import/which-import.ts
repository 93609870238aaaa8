import type { App } from '../../app/app.js';
import { listImports, requireImport, type ImportLog } from '../../db/imports.js';
import type { Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';

/**
 * The import that is meant; asked for when none is named.
 *
 * @param reference its id as typed
 * @throws Failure not-found, or input-required when nobody can be asked
 */
export async function whichImport(app: App, scope: Scope, reference: string | undefined): Promise<ImportLog> {
  const { id } = await fillIn(app, {
    id: { name: 'ID', given: reference, ask: (prompter: Prompter) => askImport(prompter, scope) },
  });
  return await requireImport(scope, id);
}

async function askImport(prompter: Prompter, scope: Scope): Promise<string> {
  const imports = await listImports(scope);
  if (imports.length === 0)
    throw new Failure('not-found', 'nothing was imported', 'bring your history with: ton import FILE');
  const choices = imports.map(({ id, kind, file_name: file, program, sessions }) => ({
    name: `${id}  ${file ?? 'pasted'}  ${kind === 'program' ? `program "${program ?? ''}"` : counted(sessions, 'session')}`,
    value: String(id),
  }));
  return await prompter.select('Import', choices);
}
