import type { App } from '../../app/app.js';
import type { NewSlot } from '../../db/planned-slots.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { requireSession } from '../../db/sessions.js';
import { slotsFromSession } from '../../db/slots-from-session.js';
import { createTemplate, expectFreeName } from '../../db/write-template.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { readReference } from '../session-reference.js';
import { readSlots, slotLinesOf } from '../slot-lines.js';
import { readTextFile } from '../text-file.js';
import { askSlots } from './ask-slots.js';
import { templateSaved } from './answer.js';

interface Options {
  readonly exercise?: readonly string[];
  readonly file?: string;
  /** True for the last session. */
  readonly fromSession?: string | true;
  readonly notes?: string;
}

/** Makes a template of lines, of a file, of a session, or of what a person answers. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  expectOneSource(options);
  const scope = await app.writing();
  const typed = operands.length === 0 ? undefined : operands.join(' ');
  if (typed !== undefined) await expectFreeName(scope, typed);
  const given = await givenSlots(app, scope, options);
  const { name, slots } = await fillIn(app, {
    name: { name: 'NAME', given: typed, ask: (prompter: Prompter) => askName(prompter, scope) },
    slots: {
      name: '--exercise (or --file, --from-session)',
      given,
      ask: (prompter: Prompter) => askSlots(app, prompter, scope),
    },
  });
  const template = await inTransaction(scope, app.note('template create'), (scope) =>
    createTemplate(scope, { name, notes: options.notes ?? null, slots }),
  );
  return await templateSaved(scope, template, `template "${template.title}" saved`);
}

function expectOneSource({ exercise, file, fromSession }: Options): void {
  const flags = [
    ...(exercise === undefined ? [] : ['--exercise']),
    ...(file === undefined ? [] : ['--file']),
    ...(fromSession === undefined ? [] : ['--from-session']),
  ];
  if (flags.length > 1) {
    throw new Failure('usage', `"${flags.join('" and "')}" each say all of it`, 'give one of them');
  }
}

async function givenSlots(
  app: App,
  scope: Scope,
  { exercise, file, fromSession }: Options,
): Promise<readonly NewSlot[] | undefined> {
  if (exercise !== undefined) {
    return await readSlots(
      app,
      scope,
      exercise.map((text) => ({ place: '', text })),
    );
  }
  if (file !== undefined) {
    const lines = slotLinesOf(await readTextFile(app, file));
    if (lines.length > 0) return await readSlots(app, scope, lines);
    throw new Failure('usage', `there is no exercise in "${file}"`, 'write lines such as: squat 5x5 100kg');
  }
  return fromSession === undefined ? undefined : await sessionSlots(scope, fromSession);
}

async function sessionSlots(scope: Scope, reference: string | true): Promise<readonly NewSlot[]> {
  const session = await requireSession(scope, reference === true ? 'last' : readReference(scope, reference));
  const slots = await slotsFromSession(scope, session.id);
  if (slots.length > 0) return slots;
  throw new Failure(
    'usage',
    `no set was completed in session "${session.id}"`,
    'choose another one of: ton session list',
  );
}

async function askName(prompter: Prompter, scope: Scope): Promise<string> {
  return await prompter.input('Name of the template', {
    check: async (text) => {
      try {
        await expectFreeName(scope, text);
        return null;
      } catch (error) {
        if (error instanceof Failure) return error.message;
        throw error;
      }
    },
  });
}
