import type { App } from '../../app/app.js';
import { requireAthlete } from '../../db/athletes.js';
import { leaveNote } from '../../db/coach-notes.js';
import { inTransaction } from '../../db/scope.js';
import { isoWithOffset } from '../../domain/days.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { Invocation } from '../handler.js';
import { askAthlete } from './ask-athlete.js';

/** Leaves a note that an athlete sees at the next session. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<SavedView> {
  const scope = await app.writing();
  const [username, ...words] = operands;
  const { athlete, text } = await fillIn(app, {
    athlete: {
      name: 'ATHLETE',
      given: username === undefined ? undefined : await requireAthlete(scope, username),
      ask: (prompter: Prompter) => askAthlete(prompter, scope),
    },
    text: {
      name: 'TEXT',
      given: words.length === 0 ? undefined : words.join(' '),
      ask: (prompter: Prompter) => prompter.input('What to tell'),
    },
  });
  if (text.trim() === '') throw new Failure('usage', 'the note is empty', 'say what to tell the athlete');
  const note = await inTransaction(scope, app.note('coach note'), (scope) =>
    leaveNote(scope, athlete, text.trim()),
  );
  const { user } = athlete;
  return {
    kind: 'saved',
    lines: [`"${user.username}" sees it at the next session`],
    record: {
      id: note.id,
      athlete: user.username,
      text: note.text,
      created_at: isoWithOffset(note.createdAt, scope.clock.offsetMinutes(note.createdAt)),
    },
  };
}
