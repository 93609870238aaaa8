import type { App } from '../../app/app.js';
import { coachIdOf } from '../../db/programs.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import { resizeWeeks } from '../../domain/program/edit-days.js';
import { expectWhole } from '../../domain/program/expect-whole.js';
import { saveProgram } from '../../exchange/program/save.js';
import { readStoredProgram, type StoredProgram } from '../../exchange/program/stored.js';
import type { SavedView } from '../../output/view.js';
import { programRecord } from '../program-detail.js';
import type { ContentSource } from './content.js';

/** What a new program is called and who may see it; what is undefined its content decides. */
export interface NewProgram {
  readonly name: string;
  readonly description: string | null | undefined;
  readonly zipCode: string | null;
  readonly visibility: 'private' | 'public';
  /** How many; the weeks of the content go round. */
  readonly weeks: number | undefined;
  readonly content: ContentSource;
}

/**
 * Makes a new program of the user's own; of a coach it is the coach's.
 *
 * @param command noun and verb, for the journal
 * @throws Failure conflict when another has the name; what the content throws
 */
export async function saveNew(
  app: App,
  scope: Scope,
  command: string,
  { name, description, zipCode, visibility, weeks, content }: NewProgram,
): Promise<StoredProgram> {
  return await inTransaction(scope, app.note(command), async (scope) => {
    const { find, ...more } = await content(scope);
    const document = expectWhole({
      name: name.trim(),
      description: description === undefined ? more.description : description,
      zipCode,
      visibility,
      trainingMaxes: more.trainingMaxes,
      weeks: weeks === undefined ? more.weeks : resizeWeeks(more.weeks, weeks),
      tests: more.tests,
    });
    const coachId = await coachIdOf(scope);
    const { program } = await saveProgram(scope, null, document, { find, coachId });
    return await readStoredProgram(scope, program);
  });
}

/** The answer: what there is now, and how it goes on. */
export async function savedNew(scope: Scope, stored: StoredProgram, news: string): Promise<SavedView> {
  const { program, document } = stored;
  const days = Math.max(0, ...document.weeks.map((week) => week.days.length));
  const size = `${counted(document.weeks.length, 'week')} of ${counted(days, 'day')}`;
  const next =
    days === 0
      ? `add workouts with: ton workout add "${program.name}"`
      : `see it with: ton program show "${program.name}"`;
  return {
    kind: 'saved',
    lines: [`${news}: ${size}  (id ${program.id})`, next],
    record: await programRecord(scope, stored),
  };
}
