import { beforeEach, describe, expect, test } from 'vitest';

import { addLink, removeLink } from '../../src/db/write-links.js';
import { insertRow } from '../../src/db/write.js';
import { dump, put } from './rows.js';
import { exercise, redo, run, twoPeople, undo, type TwoPeople } from './two-people.js';

let people: TwoPeople;
let own: number;
let tag: number;
beforeEach(() => {
  people = twoPeople();
  own = put(people.raw, 'exercises', {
    owner_id: people.ann.user.id,
    slug: 'own',
    name: 'Own',
    name_key: 'own',
    variant_of: null,
  });
  tag = put(people.raw, 'tags', { owner_id: people.ann.user.id, name: 'Heavy', name_key: 'heavy' });
});

const data = () => dump(people.raw, ['commands', 'changes']);

describe('a link', () => {
  test('is recorded whole both ways, so that undo and redo are exact', async () => {
    const before = data();
    await run(people.ann, async (scope) => {
      await addLink(scope, 'exercise_muscles', { exercise_id: own, muscle: 'core', role: 'primary' });
      await addLink(scope, 'exercise_tags', { exercise_id: exercise, tag_id: tag, created_at: scope.now });
    });
    const linked = data();
    expect(linked).not.toEqual(before);
    await run(people.ann, async (scope) => {
      await removeLink(scope, 'exercise_muscles', { exercise_id: own, muscle: 'core' });
      await removeLink(scope, 'exercise_tags', { exercise_id: exercise, tag_id: tag });
    });
    expect(data()).toEqual(before);
    await undo(people.ann);
    expect(data()).toEqual(linked);
    await undo(people.ann);
    expect(data()).toEqual(before);
    await redo(people.ann);
    expect(data()).toEqual(linked);
  });

  test('goes with a new parent: undo takes the links first', async () => {
    const before = data();
    await run(people.ann, async (scope) => {
      const { id } = await insertRow(scope, 'tags', { name: 'Light', name_key: 'light' });
      await addLink(scope, 'exercise_tags', { exercise_id: exercise, tag_id: id, created_at: scope.now });
    });
    const after = data();
    await undo(people.ann);
    expect(data()).toEqual(before);
    await redo(people.ann);
    expect(data()).toEqual(after);
  });

  test('of somebody else or of the catalog is not there', async () => {
    await run(people.ann, (scope) =>
      addLink(scope, 'exercise_tags', { exercise_id: exercise, tag_id: tag, created_at: scope.now }),
    );
    const before = dump(people.raw);
    const attempts = [
      run(people.bob, (scope) =>
        addLink(scope, 'exercise_muscles', { exercise_id: own, muscle: 'core', role: 'primary' }),
      ),
      run(people.ann, (scope) =>
        addLink(scope, 'exercise_muscles', { exercise_id: exercise, muscle: 'core', role: 'primary' }),
      ),
      run(people.bob, (scope) => removeLink(scope, 'exercise_tags', { exercise_id: exercise, tag_id: tag })),
      run(people.ann, (scope) => removeLink(scope, 'exercise_tags', { exercise_id: own, tag_id: tag })),
    ];
    for (const attempt of await Promise.allSettled(attempts))
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
    expect(dump(people.raw)).toEqual(before);
  });
});
