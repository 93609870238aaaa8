import { describe, expect, it } from 'vitest';
import { slotsOf, addSlot } from '../../src/db/session-slots.js';
import {
  endSession,
  pauseSession,
  requireDeletedSession,
  resumeSession,
} from '../../src/db/session-state.js';
import { forgottenAt } from '../../src/db/sessions.js';
import { momentOf, startSession } from '../../src/db/start-session.js';
import { exercise, run, twoPeople } from './two-people.js';

const minute = 60;
const begin = (people: ReturnType<typeof twoPeople>) =>
  run(people.ann, (scope) => startSession(scope, momentOf(scope), 'in_progress'));

describe('the seconds a session stood still', () => {
  it('are never more than it lasted, whenever it is said to have ended', async () => {
    const people = twoPeople();
    let session = await begin(people);
    people.clock.advance(minute);
    session = await run(people.ann, (scope) => pauseSession(scope, session));
    people.clock.advance(30 * minute);
    session = await run(people.ann, (scope) => resumeSession(scope, session));
    expect(session).toMatchObject({ paused_at: null, paused_seconds: 30 * minute });
    const at = session.started_at + 5 * minute * 1000;
    const ended = await run(people.ann, (scope) => endSession(scope, session, { status: 'completed', at }));
    expect(ended).toMatchObject({ ended_at: at, paused_seconds: 5 * minute });
  });

  it('count a pause that goes on at the end, up to the end', async () => {
    const people = twoPeople();
    const started = await begin(people);
    people.clock.advance(minute);
    const session = await run(people.ann, (scope) => pauseSession(scope, started));
    const at = session.started_at + 3 * minute * 1000;
    const ended = await run(people.ann, (scope) => endSession(scope, session, { status: 'abandoned', at }));
    expect(ended).toMatchObject({ status: 'abandoned', paused_at: null, paused_seconds: 2 * minute });
  });
});

it('a session is forgotten after four hours without a set', async () => {
  const people = twoPeople();
  const session = await begin(people);
  people.clock.advance(4 * 3600 - 1);
  expect(await forgottenAt(people.ann, session)).toBeNull();
  people.clock.advance(1);
  expect(await forgottenAt(people.ann, session)).toBe(session.started_at);
});

it('a slot is added at the end, or behind another, and the others move', async () => {
  const people = twoPeople();
  const { id } = await begin(people);
  const places = await run(people.ann, async (scope) => {
    const first = await addSlot(scope, id, exercise);
    const last = await addSlot(scope, id, exercise);
    const between = await addSlot(scope, id, exercise, { ...first, superset_group: 'B' });
    return [first.id, between.id, last.id];
  });
  expect(
    (await slotsOf(people.ann, id)).map((slot) => [slot.id, slot.position, slot.superset_group]),
  ).toEqual([
    [places[0], 1, null],
    [places[1], 2, 'B'],
    [places[2], 3, null],
  ]);
});

it('without a deleted session there is none to bring back', async () => {
  await expect(requireDeletedSession(twoPeople().ann, 'last')).rejects.toMatchObject({
    message: 'no session was deleted',
  });
});
