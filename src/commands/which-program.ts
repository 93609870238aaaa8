import type { App } from '../app/app.js';
import { requireOwnProgram, requireProgram, visiblePrograms, type VisibleProgram } from '../db/programs.js';
import type { Scope } from '../db/scope.js';
import { Failure } from '../domain/failure.js';
import { fillIn } from '../prompts/fill-in.js';
import type { Prompter } from '../prompts/prompter.js';

/**
 * The program that words name; asked for when there are no words.
 *
 * @param whose only the user's own, or any the user may see
 * @param name how it is named when it is missing
 * @throws Failure not-found, usage for an ambiguous name, denied, input-required when nobody can be asked
 */
export async function whichProgram(
  app: App,
  scope: Scope,
  words: readonly string[],
  whose: 'own' | 'any',
  name = 'PROGRAM',
): Promise<VisibleProgram> {
  const require = whose === 'own' ? requireOwnProgram : requireProgram;
  const { program } = await fillIn(app, {
    program: {
      name,
      given: words.length === 0 ? undefined : await require(scope, words.join(' ')),
      ask: (prompter: Prompter) => askProgram(prompter, scope, whose),
    },
  });
  return program;
}

async function askProgram(prompter: Prompter, scope: Scope, whose: 'own' | 'any'): Promise<VisibleProgram> {
  const mine = await visiblePrograms(scope, 'mine').orderBy('p.name_key').execute();
  const programs = whose === 'own' ? mine.filter(({ standing }) => standing === 'own') : mine;
  if (programs.length === 0)
    throw new Failure('not-found', 'you have no program yet', 'make one with: ton program create');
  return await prompter.select(
    'Program',
    programs.map((program) => ({
      name: program.name,
      value: program,
      description: program.standing === 'own' ? (program.description ?? '') : `by ${program.owner}`,
    })),
  );
}
