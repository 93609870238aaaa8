import type { App } from '../../app/app.js';
import { expectFreeProgramName, ownProgramNamed } from '../../db/programs.js';
import { counted } from '../../domain/counted.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { problemOf } from '../problem-of.js';
import { whichProgram } from '../which-program.js';
import { contentLike } from './content.js';
import { saveNew, savedNew } from './save-new.js';

/** Makes a program of the user's own out of one they see; it is private, and goes its own way from then on. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ name?: string }>,
): Promise<SavedView> {
  const scope = await app.writing();
  const program = await whichProgram(app, scope, operands, 'any');
  const isTaken = (await ownProgramNamed(scope, program.name)) !== undefined;
  if (options.name !== undefined) await expectFreeProgramName(scope, options.name);
  const { name } = await fillIn(app, {
    name: {
      name: '--name',
      given: options.name ?? (isTaken ? undefined : program.name),
      ask: (prompter: Prompter) =>
        prompter.input('Name of the copy', {
          check: (text) => problemOf(() => expectFreeProgramName(scope, text)),
        }),
    },
  });
  const known = new Set((await exercisesOf(scope)).map(({ id }) => id));
  const stored = await saveNew(app, scope, 'program copy', {
    name,
    description: undefined,
    zipCode: null,
    visibility: 'private',
    weeks: undefined,
    content: contentLike(program),
  });
  const added = (await exercisesOf(scope)).filter(({ id }) => !known.has(id)).map((one) => `"${one.name}"`);
  const view = await savedNew(scope, stored, `program "${stored.program.name}" copied`);
  if (added.length === 0) return view;
  const news = `${counted(added.length, 'exercise')} of "${program.owner}" added to yours: ${added.join(', ')}`;
  return { ...view, lines: [...view.lines, news] };
}

async function exercisesOf({ db, user }: Awaited<ReturnType<App['writing']>>) {
  return await db.selectFrom('exercises').select(['id', 'name']).where('owner_id', '=', user.id).execute();
}
