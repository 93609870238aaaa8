import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/db/scope.js';
import { adoptKeys } from '../../../src/domain/program/adopt-keys.js';
import type { ProgramDocument } from '../../../src/domain/program/document.js';
import { saveProgram } from '../../../src/exchange/program/save.js';
import { readStoredProgram, revisionsOf, type StoredProgram } from '../../../src/exchange/program/stored.js';
import { writeProgramDocument } from '../../../src/exchange/program/write.js';
import { requireOwnProgram } from '../../../src/db/programs.js';
import type { Measurement } from '../../../src/domain/set.js';
import { dump, put } from '../../db/rows.js';
import { redo, run, twoPeople, undo } from '../../db/two-people.js';
import { arbitraryProgram } from './arbitrary-program.js';
import { read as readDocument } from './read-program.js';
import { runs } from '../../full.js';

const numRuns = runs(1_000, 15);
const timeout = 600_000;

/** It says what was done and undone, so it differs. */
const journal = ['commands', 'changes'];

/** A database whose exercises are those that programs name as they come. */
function world() {
  const people = twoPeople();
  const known = new Map<string, { id: number; measurement: Measurement }>();
  const learn = (document: ProgramDocument) => {
    for (const { exercise, measurement } of document.weeks.flatMap(({ days }) =>
      days.flatMap((day) => day.slots),
    )) {
      const found = known.get(exercise);
      if (found !== undefined && found.measurement !== measurement) return false;
      if (found !== undefined) continue;
      const number = known.size + 1;
      const id = put(people.raw, 'exercises', {
        owner_id: people.ann.user.id,
        slug: `exercise-${number}`,
        name: exercise,
        name_key: `exercise ${number}`,
        measurement,
      });
      known.set(exercise, { id, measurement });
    }
    return true;
  };
  const find = (name: string) => known.get(name) ?? { id: 0 };
  const save = (scope: Scope, document: ProgramDocument, name: string | null) =>
    run(scope, async (scope) => {
      const stored = name === null ? null : await read(scope, name);
      return await saveProgram(scope, stored, document, { find });
    });
  return { ...people, learn, save };
}

async function read(scope: Scope, name: string): Promise<StoredProgram> {
  return await readStoredProgram(scope, await requireOwnProgram(scope, name));
}

/** What is stored, without ids. */
function documentOf({ document }: StoredProgram): ProgramDocument {
  return {
    ...document,
    weeks: document.weeks.map(({ days }) => ({
      days: days.map(({ title, isRest, notes, slots }) => ({
        title,
        isRest,
        notes,
        slots: slots.map(({ key, exercise, measurement, supersetGroup, restSeconds, rule, notes, sets }) => ({
          ...{ key, exercise, measurement, supersetGroup, restSeconds, rule, notes, sets },
        })),
      })),
    })),
  };
}

describe('a program that is saved', () => {
  it('is read as it was, becomes any other, and comes back by undo and redo', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProgram, arbitraryProgram, async (first, second) => {
        const { ann, raw, learn, save } = world();
        fc.pre(learn(first) && learn(second));
        const { program } = await save(ann, first, null);
        const id = String(program.id);
        const asFirst = await read(ann, id);
        expect(documentOf(asFirst)).toEqual(first);
        const before = dump(raw, journal);
        await save(ann, second, id);
        const asSecond = await read(ann, id);
        expect(documentOf(asSecond)).toEqual(adoptKeys(first, second));
        const after = dump(raw, journal);
        await undo(ann);
        expect(documentOf(await read(ann, id))).toEqual(first);
        await redo(ann);
        expect(dump(raw, journal)).toEqual(after);
        await undo(ann);
        expect(dump(raw, journal)).toEqual(before);
      }),
      { numRuns },
    );
  });

  it('writes nothing when it is so already', async () => {
    const { ann, raw, learn, save } = world();
    const document = readDocument(
      'days:\n  - title: A\n    exercises:\n      - squat: 5x5 60kg, linear +2.5kg',
    );
    learn(document);
    const { program } = await save(ann, document, null);
    const before = dump(raw);
    const { changes, revision } = await save(ann, document, String(program.id));
    expect({ changes, revision }).toEqual({ changes: [], revision: 1 });
    expect(dump(raw)).toEqual(before);
  });

  it('keeps the rows of what only moved or was renamed', async () => {
    const { ann, learn, save } = world();
    const first = readDocument(
      'days:\n  - title: A\n    exercises:\n      - squat: 5x5\n      - bench: 3x8\n  - title: B\n    exercises:\n      - row: 5x5',
    );
    const second = readDocument(
      'days:\n  - title: B\n    exercises:\n      - row: 5x5\n      - bench [bench]: 4x8\n  - title: A\n    exercises:\n      - front squat [squat]: 5x5',
    );
    learn(first);
    learn(second);
    const { program } = await save(ann, first, null);
    const rows = async () => {
      const days = (await read(ann, String(program.id))).document.weeks[0]?.days ?? [];
      return days.map((day) => ({
        day: [day.title, day.id],
        slots: day.slots.map((slot): [string, number, number | undefined] => [
          slot.key,
          slot.id,
          slot.setIds[0],
        ]),
      }));
    };
    const before = await rows();
    await save(ann, second, String(program.id));
    const [a, b] = before;
    const [squat, bench] = a?.slots ?? [];
    expect(await rows()).toEqual([
      { day: b?.day, slots: [...(b?.slots ?? []), bench] },
      { day: a?.day, slots: [squat] },
    ]);
  });

  it('keeps each state as a revision', async () => {
    const { ann, bob, learn, save } = world();
    const [one, two] = ['5x5 60kg', '5x5 62.5kg'].map((sets) =>
      readDocument(`training_maxes:\n  squat: 90%\ndays:\n  - exercises:\n      - squat: ${sets}`),
    );
    if (one === undefined || two === undefined) throw new Error('two programs');
    learn(one);
    const { program } = await save(ann, one, null);
    const { revision, changes } = await save(ann, two, String(program.id));
    expect(revision).toBe(2);
    expect(changes).toHaveLength(1);
    expect(await revisionsOf(ann, program, 9)).toMatchObject([
      { number: 2, author: 'ann', document: writeProgramDocument(two, 'json') },
      { number: 1, author: 'ann', document: writeProgramDocument(one, 'json') },
    ]);
    expect((await read(ann, String(program.id))).document.trainingMaxes).toEqual([
      { exercise: 'squat', percent: 90 },
    ]);
    await expect(read(bob, String(program.id))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a name that another has', async () => {
    const { ann, bob, learn, save } = world();
    const document = readDocument('days:\n  - exercises:\n      - squat: 5x5');
    learn(document);
    await save(ann, document, null);
    await expect(save(ann, document, null)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`"${document.name}"`) as string,
    });
    await save(bob, document, null);
  });
});
