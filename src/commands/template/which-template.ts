import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { listTemplates, requireDeletedTemplate, requireTemplate, type Template } from '../../db/templates.js';
import { Failure } from '../../domain/failure.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';

/**
 * The template that words name, among those in use or those deleted; asked for when there are no words.
 *
 * @throws Failure not-found, usage for an ambiguous name, input-required when nobody can be asked
 */
export async function whichTemplate(
  app: App,
  scope: Scope,
  words: readonly string[],
  which: 'live' | 'deleted',
): Promise<Template> {
  const require = which === 'live' ? requireTemplate : requireDeletedTemplate;
  const { template } = await fillIn(app, {
    template: {
      name: 'TEMPLATE',
      given: words.length === 0 ? undefined : await require(scope, words.join(' ')),
      ask: (prompter: Prompter) => askTemplate(prompter, scope, which),
    },
  });
  return template;
}

async function askTemplate(prompter: Prompter, scope: Scope, which: 'live' | 'deleted'): Promise<Template> {
  const templates = await listTemplates(scope, which);
  if (templates.length === 0) {
    throw new Failure(
      'not-found',
      which === 'live' ? 'there is no template yet' : 'no template is deleted',
      'make one with: ton template create',
    );
  }
  return await prompter.select(
    'Template',
    templates.map((template) => ({
      name: template.title,
      value: template,
      description: template.exercises.join(', '),
    })),
  );
}
