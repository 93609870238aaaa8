import { addToRecords } from '../../db/append-records.js';
import { logIntoSlot, removeSet } from '../../db/log-sets.js';
import { refreshRecords, type MovedRecords } from '../../db/records.js';
import { inTransaction, type Scope, type WriteScope } from '../../db/scope.js';
import {
  addSlot,
  countSets,
  noteSession,
  noteSlot,
  requireSlot,
  skipSlot,
  swapSlot,
} from '../../db/session-slots.js';
import { endSession, pauseSession, resumeSession } from '../../db/session-state.js';
import { requireSession } from '../../db/sessions.js';
import { requireSet } from '../../db/sets.js';
import { slotsFromSession } from '../../db/slots-from-session.js';
import { momentOf } from '../../db/start-session.js';
import type { Exercise, Session, SetLog } from '../../db/tables.js';
import { createTemplate } from '../../db/write-template.js';
import { Failure } from '../../domain/failure.js';
import { printSets } from '../../domain/notation/print-sets.js';
import type { PerformedSet } from '../../domain/set.js';
import type { SessionSlot } from '../../domain/session/plan.js';

/** What the loop writes, each in a transaction of its own, so that what was entered is safe at once. */
export interface LoopWrites {
  /** Null when the place no longer holds as many sets as expected, because another terminal was faster. */
  log(
    slot: SessionSlot,
    sets: readonly PerformedSet[],
    expected: number,
  ): Promise<{ rows: readonly SetLog[]; moved: readonly MovedRecords[] } | null>;
  removeSet(setId: number): Promise<readonly MovedRecords[]>;
  skip(slot: SessionSlot, isSkipped: boolean): Promise<void>;
  swap(slot: SessionSlot, exercise: Exercise): Promise<void>;
  /** The id of its place. */
  add(exercise: Exercise): Promise<number>;
  /** For the session as a whole without a slot. */
  note(slot: SessionSlot | null, text: string): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Completes the session now; a blank note is none, and a blank name keeps no template of it. */
  finish(words: { note: string; template: string }): Promise<Session>;
}

/** The writes of the loop of one session; each throws Failure conflict when the session is over meanwhile. */
export function loopWrites(outer: Scope, sessionId: number): LoopWrites {
  const write = async <T>(
    words: string,
    work: (scope: WriteScope, session: Session) => Promise<T>,
  ): Promise<T> =>
    await inTransaction(outer, { name: words.split(' ').slice(0, 2).join(' '), words }, async (scope) => {
      const session = await requireSession(scope, String(sessionId));
      if (session.status !== 'in_progress')
        throw new Failure(
          'conflict',
          `session "${sessionId}" was ended elsewhere`,
          `see it with: ton session show ${sessionId}`,
        );
      return await work(scope, session);
    });
  return {
    log: (slot, sets, expected) =>
      write(`log set ${slot.exercise} ${printSets(sets)}`, async (scope, session) => {
        const place = await requireSlot(scope, slot.id);
        if ((await countSets(scope, slot.id)) !== expected || place.exercise_id !== slot.exerciseId)
          return null;
        const toLog = sets.map((set) => ({ set }));
        const rows = await logIntoSlot(scope, session, place, toLog, momentOf(scope));
        const exercise = { id: slot.exerciseId, name: slot.exercise, measurement: slot.measurement };
        return { rows, moved: await addToRecords(scope, { exercise, rows, slot: place }) };
      }),
    removeSet: (setId) =>
      write(`log delete ${setId}`, async (scope) => {
        const row = await requireSet(scope, setId);
        await removeSet(scope, row, { keepPlace: true });
        return await refreshRecords(scope, [row.exercise_id]);
      }),
    skip: (slot, isSkipped) =>
      write(`session skip ${isSkipped ? '' : '--back '}${slot.position}`, (scope) =>
        skipSlot(scope, slot.id, isSkipped),
      ),
    swap: (slot, exercise) =>
      write(`session swap ${exercise.name}`, async (scope) => {
        await swapSlot(scope, await requireSlot(scope, slot.id), exercise.id);
      }),
    add: (exercise) =>
      write(
        `session add ${exercise.name}`,
        async (scope) => (await addSlot(scope, sessionId, exercise.id)).id,
      ),
    note: (slot, text) =>
      write(`session note ${text}`, async (scope, session) => {
        if (slot !== null) await noteSlot(scope, await requireSlot(scope, slot.id), text);
        else await noteSession(scope, session, text);
      }),
    pause: () =>
      write('session pause', async (scope, session) => {
        await pauseSession(scope, session);
      }),
    resume: () =>
      write('session resume', async (scope, session) => {
        await resumeSession(scope, session);
      }),
    finish: ({ note, template }) =>
      write('session finish', async (scope, session) => {
        const ended = await endSession(scope, session, { status: 'completed', at: scope.now });
        if (template.trim() !== '') {
          const slots = await slotsFromSession(scope, sessionId);
          await createTemplate(scope, { name: template, notes: null, slots });
        }
        return await noteSession(scope, ended, note);
      }),
  };
}
