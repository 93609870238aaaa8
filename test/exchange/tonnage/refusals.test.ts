import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../../src/db/scope.js';
import { insertRow } from '../../../src/db/write.js';
import { isTonnageDocument } from '../../../src/exchange/tonnage/detect.js';
import { parseDocument, readDocument } from '../../../src/exchange/tonnage/read.js';
import { dump } from './dump.js';
import { plantEverything } from './everything.js';
import { exported, freshScope, imported, secondScope } from './scopes.js';

type Row = Record<string, unknown>;
interface Document extends Row {
  user: Row;
  exercises: Row[];
  tags: Row[];
  sessions: (Row & { exercises: (Row & { sets: Row[]; targets: Row[] })[] })[];
  sets: Row[];
}

let text = '';
const directory = mkdtempSync(join(tmpdir(), 'ton-'));

beforeAll(async () => {
  const scope = await freshScope('lifter');
  await plantEverything(scope);
  text = await exported(scope);
});
afterAll(() => rmSync(directory, { recursive: true }));

function altered(change: (document: Document) => unknown): string {
  const document = JSON.parse(text) as Document;
  change(document);
  return JSON.stringify(document);
}
/** The session that has an exercise, and that exercise. */
const slotOf = ({ sessions }: Document) =>
  sessions.flatMap(({ exercises }) => exercises)[0] ?? { sets: [], targets: [] };
const setOf = (document: Document) => slotOf(document).sets[1] ?? {};

const cases: [what: string, change: (document: Document) => unknown, problem: RegExp][] = [
  ['an unknown key at the top', (d) => (d.notes = []), /the document: unrecognized key: "notes"/],
  [
    'an unknown key in a set',
    (d) => (setOf(d).colour = 'red'),
    /^sessions\[\d\]\.exercises\[0\]\.sets\[1\]: unrecognized key: "colour"/,
  ],
  ['a missing key', (d) => delete setOf(d).performed_at, /sets\[1\]\.performed_at: /],
  ['a word for a number', (d) => (setOf(d).reps = '5'), /sets\[1\]\.reps: expected number/],
  ['half a rep', (d) => (setOf(d).reps = 5.5), /sets\[1\]\.reps: /],
  [
    'a time with an offset',
    (d) => (setOf(d).performed_at = '2026-11-20T18:30:00+01:00'),
    /sets\[1\]\.performed_at: expected a time such as 2026-11-20T17:30:00\.000Z/,
  ],
  [
    'a time that is none',
    (d) => (setOf(d).performed_at = '2026-02-30T00:00:00.000Z'),
    /sets\[1\]\.performed_at: expected a time/,
  ],
  ['a number for a flag', (d) => (setOf(d).is_failure = 1), /sets\[1\]\.is_failure: /],
  ['a list for an object', (d) => (d.sessions[0] = [] as never), /^sessions\[0\]: /],
  ['an object for a list', (d) => (d.sessions = {} as never), /^sessions: /],
  ['no user', (d) => delete (d as Row).user, /^user: /],
  ['a set of a type nobody knows', (d) => (setOf(d).set_type = 'heavy'), /sets: CHECK constraint failed/],
  ['a negative weight', (d) => (setOf(d).weight = -1), /sets: CHECK constraint failed/],
  ['a name that is too short', (d) => (d.user.username = 'x'), /^user: CHECK constraint failed/],
  ['two sets of one number', (d) => (setOf(d).set_index = 1), /sets: UNIQUE constraint failed/],
  [
    'two sessions of one uid',
    (d) => d.sessions.forEach((session) => (session.uid = 'same')),
    /^sessions\[1\]: UNIQUE constraint failed/,
  ],
  [
    'an exercise that is not there',
    (d) => (slotOf(d).exercise = { uid: 'gone' }),
    /exercises\[0\]\.exercise: there is no \{"uid":"gone"\} here/,
  ],
  [
    'a catalog exercise nobody ships',
    (d) => (slotOf(d).exercise = { slug: 'no-such' }),
    /there is no \{"slug":"no-such"\} here/,
  ],
  [
    'a reference of another shape',
    (d) => (slotOf(d).exercise = 7),
    /exercises\[0\]\.exercise: expected a reference/,
  ],
  [
    'a variant of nothing',
    (d) => d.exercises.forEach((row) => (row.variant_of = { uid: 'gone' })),
    /^exercises\[0\]\.variant_of: there is no/,
  ],
  ['a drop of yes', (d) => (setOf(d).drop_of = true), /sets\[1\]\.drop_of: expected the set it belongs to/],
  [
    'a drop of a set that is not there',
    (d) => (setOf(d).drop_of = 9),
    /sets\[1\]\.drop_of: there is no 9 here/,
  ],
  [
    'a drop of a set elsewhere',
    (d) => d.sets.forEach((row) => (row.drop_of = 'gone')),
    /^sets\[0\]\.drop_of: there is no "gone" here/,
  ],
];

describe('an altered document is refused and nothing is written', () => {
  test.each(cases)('%s', async (_, change, problem) => {
    const scope = await freshScope('someone', 5_000_000);
    const before = dump(scope.raw, scope.user.id);
    await expect(imported(scope, altered(change))).rejects.toMatchObject({
      code: 'usage',
      message: 'the document is not what "ton export all" wrote; nothing was imported',
      hint: expect.stringMatching(problem) as string,
    });
    expect(dump(scope.raw, scope.user.id)).toEqual(before);
    expect(await scope.db.selectFrom('users').selectAll().execute()).toEqual([scope.user]);
  });

  test('unaltered it is taken, also without the lists that an older program did not know', async () => {
    expect(
      (
        await imported(
          await freshScope('someone', 5_000_000),
          altered(() => undefined),
        )
      ).adopted,
    ).toMatchObject({ sessions: 2, sets: 4 });
    const bare = altered((d) => {
      delete d.coaches;
      delete d.enrollments;
      delete d.body_measurements;
    });
    const shorn = bare.replace(/"enrollment":"[^"]*",/g, '').replace(/"coach":"[^"]*",/g, '');
    expect((await imported(await freshScope('someone', 5_000_000), shorn)).adopted.sets).toBe(4);
  });
});

describe('a file that is no whole document of ours', () => {
  test('larger than a text can be it is refused', async () => {
    const file = join(directory, 'large.json');
    writeFileSync(file, text);
    await expect(readDocument(file, 100)).rejects.toThrow('is larger than this program can read back');
    await expect(readDocument(file)).resolves.toMatchObject({ user: { username: 'lifter' } });
  });

  test('of a megabyte it is read as it is', async () => {
    const file = join(directory, 'long.json');
    const long = altered((document) => {
      document.tags = Array.from({ length: 30_000 }, (_, n) => ({ name: `tag number ${n}`, exercises: [] }));
    });
    expect(long.length).toBeGreaterThan(1_000_000);
    writeFileSync(file, long);
    expect(await readDocument(file)).toEqual(parseDocument(long, file));
  });

  test('cut anywhere it is refused', () => {
    const whole = text.trimEnd().length;
    for (let length = 0; length < whole; length += Math.ceil(whole / 200)) {
      expect(() => parseDocument(text.slice(0, length), 'cut.json')).toThrow(
        /"cut.json" is not a whole JSON document/,
      );
    }
    expect(() => parseDocument(text.slice(0, whole - 1), 'cut.json')).toThrow(/not a whole JSON document/);
    expect(() => parseDocument(text.slice(0, whole), 'cut.json')).not.toThrow();
  });

  test.each<[string, (document: Row) => unknown, RegExp]>([
    [
      'of a newer program',
      (d) => (d.version = 2),
      /was written by a newer Tonnage \(document version 2, this program knows 1\)/,
    ],
    ['of no version', (d) => delete d.version, /does not say which version/],
    ['of a version that is a word', (d) => (d.version = '1'), /does not say which version/],
    ['of another format', (d) => (d.format = 'strong'), /"x.json" is not a Tonnage document/],
  ])('%s', (_, change, message) => {
    expect(() => parseDocument(altered(change), 'x.json')).toThrow(message);
  });

  test.each(['null', '[]', '7', '"tonnage"'])('%s', (json) => {
    expect(() => parseDocument(json, 'x.json')).toThrow(/is not a Tonnage document/);
  });

  test('bytes that are no text, and a file that is not there', async () => {
    const file = join(directory, 'bytes.json');
    writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe]));
    await expect(readDocument(file)).rejects.toMatchObject({
      code: 'usage',
      message: `"${file}" is not text in UTF-8`,
    });
    await expect(readDocument(join(directory, 'none.json'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

test.each([
  [true, '{\n"format": "tonnage",\n"version": 1'],
  [true, '\ufeff {"version":1,"format":"tonnage"'],
  [false, 'Date,"format": "tonnage"'],
  [false, `{"a":"${' '.repeat(200)}","format":"tonnage"}`],
  [false, '{"format":"strong"}'],
  [false, ''],
])('told apart by its first bytes: %s for %j', async (expected, content) => {
  const file = join(directory, 'detect.json');
  writeFileSync(file, content);
  expect(await isTonnageDocument(file)).toBe(expected);
});

test('what cannot be read is told to be none', async () => {
  expect(await isTonnageDocument(join(directory, 'missing'))).toBe(false);
  expect(await isTonnageDocument(directory)).toBe(false);
});

describe('who may become the user of a document', () => {
  test('not one who has data', async () => {
    const scope = await freshScope('someone', 5_000_000);
    await inTransaction(scope, { name: 'body log', words: 'body log' }, (scope) =>
      insertRow(scope, 'body_measurements', {
        uid: 'b',
        kind: 'body weight',
        value: 80,
        unit: 'kg',
        measured_at: 1,
        local_date: '2026-01-01',
        utc_offset_minutes: 0,
      }),
    );
    await expect(imported(scope, text)).rejects.toMatchObject({
      code: 'conflict',
      message: '"someone" has data already: body measurements (1)',
      hint: expect.stringContaining('--db new.db') as string,
    });
  });

  test('not twice in one file, nor under the name of another user', async () => {
    const first = await freshScope('someone', 5_000_000);
    await imported(first, text);
    const second = await secondScope(first, 'second');
    await expect(imported(second, text)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('"lifter"') as string,
    });
    expect(dump(first.raw, second.user.id).sessions).toEqual([]);
    const taken = await freshScope('someone', 5_000_000);
    await secondScope(taken, 'LIFTER');
    await expect(imported(taken, text)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('an empty one beside others, whose rows stay as they are; the journal begins anew', async () => {
    const neighbour = await freshScope('neighbour', 5_000_000);
    const note = { name: 'body log', words: 'body log' };
    const weigh = (uid: string) => ({
      uid,
      kind: 'body weight',
      value: 80,
      unit: 'kg' as const,
      measured_at: 1,
      local_date: '2026-01-01',
      utc_offset_minutes: 0,
    });
    await inTransaction(neighbour, note, (scope) => insertRow(scope, 'body_measurements', weigh('b')));
    const empty = { ...(await secondScope(neighbour, 'empty_one')), raw: neighbour.raw };
    await inTransaction(empty, note, async (scope) => {
      const { id } = await insertRow(scope, 'body_measurements', weigh('c'));
      await scope.db.deleteFrom('body_measurements').where('id', '=', id).execute();
    });
    const before = dump(neighbour.raw, neighbour.user.id);
    const { scope, adopted } = await imported(empty, text);
    expect(adopted).toMatchObject({
      hasForgottenCommands: true,
      user: { id: empty.user.id, username: 'lifter' },
    });
    expect(dump(neighbour.raw, neighbour.user.id)).toEqual(before);
    expect(await scope.db.selectFrom('commands').select('user_id').execute()).toEqual([
      { user_id: neighbour.user.id },
    ]);
    expect(await exported(scope)).toBe(text);
  });
});
