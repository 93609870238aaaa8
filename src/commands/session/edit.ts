import type { App } from '../../app/app.js';
import { applySessionEdit } from '../../db/apply-session-edit.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { readSessionDocument } from '../../db/session-document.js';
import { activeSession, requireSession } from '../../db/sessions.js';
import type { Session } from '../../db/tables.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { DocumentHead, SessionDocument } from '../../domain/session-text/document.js';
import {
  tallyEdit,
  type EditTally,
  type HeadEdit,
  type SessionEdit,
} from '../../domain/session-text/edit.js';
import { TextMistake } from '../../domain/session-text/mistake.js';
import { parseSessionText } from '../../domain/session-text/parse.js';
import { printSessionText } from '../../domain/session-text/print.js';
import type { SavedView, TextView } from '../../output/view.js';
import { editText, type EditMistake } from '../../prompts/editor.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Invocation } from '../handler.js';
import { readReference } from '../session-reference.js';
import { readTextFile } from '../text-file.js';
import { userUnit } from '../user-unit.js';
import { sessionName, sessionSaved } from './answer.js';
import { readEdit, withFlags, type HeadFlags } from './read-edit.js';

interface Options extends HeadFlags {
  readonly file?: string;
  readonly print?: true;
}

/** What people call the fields of a head; one that has no line of its own is not named. */
const headNames: Partial<Record<keyof HeadEdit, string>> = {
  date: 'date',
  startedAt: 'start',
  endedAt: 'end',
  pausedSeconds: 'paused',
  title: 'title',
  notes: 'notes',
  isDeload: 'deload',
  calories: 'calories',
};

/** Changes a session as text, in an editor or from a file, or its head by flags. */
export async function run(
  app: App,
  { operands, options }: Invocation<Options>,
): Promise<SavedView | TextView> {
  const { file, print, ...flags } = options;
  const isFlagged = file !== undefined || Object.keys(flags).length > 0;
  if (print === true && isFlagged)
    throw new Failure('usage', '"--print" changes nothing, the other flags do', 'leave one of them out');
  const scope = await (print === true ? app.reading() : app.writing());
  const session = await whichSession(scope, operands[0]);
  const document = await readSessionDocument(scope, session);
  const written = printSessionText(document, userUnit(scope.user));
  if (print === true) return { kind: 'text', key: 'text', text: written, exact: true };
  await fillIn(app, {
    change: {
      name: '--file, or a flag such as --title, --notes, --date, --start, --end, --paused, --deload or --calories',
      given: isFlagged ? true : undefined,
      ask: () => Promise.resolve(true),
    },
  });
  if (isFlagged) {
    const text = file === undefined ? written : await readTextFile(app, file);
    const edit = await asUsage(async () => {
      const parsed = parseSessionText(text);
      return await readEdit(scope, document, withFlags(parsed, flags));
    });
    return await apply(app, scope, session, document, edit);
  }
  const view = await editText(
    {
      env: app.env,
      text: written,
      fileName: `session-${session.id}.md`,
      check: (text) => mistakeIn(scope, document, text),
      say: (text) => app.say(text),
      goOnWith: (path) => `ton session edit ${session.id} --file ${path}`,
    },
    async (text) => {
      const edit = await readEdit(scope, document, parseSessionText(text));
      return await apply(app, scope, session, document, edit);
    },
  );
  return view ?? (await sessionSaved(scope, session, ['nothing changed']));
}

async function whichSession(scope: Scope, reference: string | undefined): Promise<Session> {
  if (reference !== undefined) return await requireSession(scope, readReference(scope, reference));
  return (await activeSession(scope)) ?? (await requireSession(scope, 'last'));
}

/** What is wrong with a text, for the editor; that the session itself has changed cannot be put right there. */
async function mistakeIn(scope: Scope, document: SessionDocument, text: string): Promise<EditMistake | null> {
  try {
    await readEdit(scope, document, parseSessionText(text));
    return null;
  } catch (error) {
    if (!(error instanceof TextMistake)) throw error;
    return error;
  }
}

/** What a flag says has no line. */
async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TextMistake && error.line === 0)
      throw new Failure(error.code, error.problem, error.hint, { cause: error });
    throw error;
  }
}

async function apply(
  app: App,
  scope: Scope,
  before: Session,
  document: SessionDocument,
  edit: SessionEdit,
): Promise<SavedView> {
  const tally = tallyEdit(document, edit);
  if (tally.isNothing) return await sessionSaved(scope, before, ['nothing changed']);
  const { session, moved, skipped } = await inTransaction(scope, app.note('session edit'), async (scope) => {
    return await applySessionEdit(scope, document, edit);
  });
  const lines = [
    `${sessionName(session)}: ${whatChanged(document, edit, tally)}  (take it back with: ton undo)`,
    ...skipped.map((name) => `${name} stays, skipped, because a plan asked for it`),
  ];
  const view = await sessionSaved(scope, session, lines, moved);
  const { addedSets, changedSets, removedSets } = tally;
  return {
    ...view,
    record: { ...view.record, added_sets: addedSets, changed_sets: changedSets, removed_sets: removedSets },
  };
}

function whatChanged({ head }: SessionDocument, edit: SessionEdit, tally: EditTally): string {
  const fields = (Object.keys(edit.head) as (keyof HeadEdit)[])
    .filter((field) => field === 'date' || !isMovedByDays(head, edit.head, field))
    .flatMap((field) => headNames[field] ?? []);
  const sets = (count: number, what: string) => (count === 0 ? [] : [`${counted(count, 'set')} ${what}`]);
  const parts = [
    ...sets(tally.addedSets, 'added'),
    ...sets(tally.changedSets, 'changed'),
    ...sets(tally.removedSets, 'removed'),
    ...(tally.isPlacesChanged ? ['exercises changed'] : []),
    ...(fields.length === 0 ? [] : [`${fields.join(', ')} changed`]),
  ];
  return parts.length === 0 ? 'sets in another order' : parts.join(', ');
}

/** Whether a time differs by its day alone, which the date says. */
function isMovedByDays(before: DocumentHead, after: HeadEdit, field: keyof HeadEdit): boolean {
  if (after.date === undefined || (field !== 'startedAt' && field !== 'endedAt')) return false;
  return ((after[field] ?? 0) - (before[field] ?? 0)) % 86_400_000 === 0;
}
