import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../../../src/output/view.js';
import { dump, type Ton } from '../../run-ton.js';
import { household } from './household.js';

let ton: Ton;
beforeEach(async () => {
  ton = await household();
});

const names = async (options = '') =>
  (await ton.json<Row[]>(`user list ${options}`)).map(({ username, state }) => [username, state]);

/** An exercise of a user's own, with equipment of theirs, that others have sets of. */
function flip(owner: number): void {
  ton.exec(`insert into exercises (uid, slug, owner_id, name, name_key, category, measurement, created_at, updated_at)
      values ('e${owner}', 'log-flip', ${owner}, 'Log Flip', 'log flip', 'full body', 'weight_reps', 1, 1);
    insert into equipment (owner_id, name, name_key, kind, created_at, updated_at) values (${owner}, 'Log', 'log', 'other', 1, 1);
    insert into exercise_equipment (exercise_id, equipment_id)
      select e.id, q.id from exercises e, equipment q where e.uid = 'e${owner}' and q.owner_id = ${owner};
    insert into exercise_aliases (exercise_id, owner_id, alias, alias_key, created_at, updated_at)
      select id, owner_id, 'Flipper', 'flipper', 1, 1 from exercises where uid = 'e${owner}'`);
}

/** Sets of lifter's become sets of the exercise that Anna made. */
function lifterUsesFlip(): void {
  ton.exec(`pragma foreign_keys = off;
    update set_logs set exercise_id = (select id from exercises where uid = 'e2') where user_id = 1;
    update session_exercises set exercise_id = (select id from exercises where uid = 'e2') where user_id = 1;
    update personal_records set exercise_id = (select id from exercises where uid = 'e2') where user_id = 1`);
}

describe('user remove', () => {
  test('puts a user away, to be restored with everything', async () => {
    const before = dump(ton.database, { without: 'journal' });
    expect(await ton.text('user remove anna --yes')).toBe(
      '"anna" removed; everything comes back with: ton user restore anna\n',
    );
    expect(await names()).toEqual([['lifter', 'active']]);
    expect(await names('--all')).toEqual([
      ['lifter', 'active'],
      ['anna', 'removed'],
    ]);
    expect((await ton('log list --user anna')).status).toBe(3);
    expect(await ton.text('user restore ANNA')).toBe('"anna" is back with everything logged\n');
    expect(await ton.json('log list --user anna')).toHaveLength(2);
    await ton.text('undo');
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
  });

  test('asks, and names what goes', async () => {
    const question = 'Remove "anna" with 1 session, 2 sets, ';
    await ton.text('user remove anna', { answers: [{ asks: question, answer: true }] });
    await ton.text('user restore anna');
    const no = await ton('user remove anna', { answers: [{ asks: 'It can be restored', answer: false }] });
    expect(no.status).toBe(130);
    const nobody = await ton('user remove anna');
    expect([nobody.status, nobody.stderr]).toEqual([4, expect.stringContaining('hint: add --yes') as string]);
    expect(await ton.text('user remove anna --dry-run')).toContain('a dry run: "anna" would be put away');
    expect(await names()).toHaveLength(2);
  });

  test('tells who acts when it was the one who did', async () => {
    await ton.text('user use anna');
    expect(await ton.text('user remove anna --yes')).toContain('"lifter" acts from now on');
    await ton.text('user restore anna');
    expect(await ton.json('user list')).toMatchObject([{ acts: true }, { acts: false }]);
  });

  test('leaves one who can act', async () => {
    await ton.text('user deactivate anna');
    for (const line of ['user remove lifter --yes', 'user remove lifter --purge --yes']) {
      const { status, stderr } = await ton(line);
      expect([status, stderr]).toEqual([
        5,
        expect.stringContaining('"lifter" is the last active user') as string,
      ]);
    }
    expect(await names()).toHaveLength(2);
  });

  test.each([
    ['user remove nobody --yes', 3, 'there is no user "nobody"'],
    ['user remove anna --hand-over lifter --yes', 2, '--hand-over goes with --purge alone'],
    ['user restore anna', 3, 'no user "anna" was removed'],
    ['user remove', 4, 'missing: NAME'],
    ['user restore', 4, 'missing: NAME'],
  ])('%s is refused', async (line, status, message) => {
    const result = await ton(line);
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(message) as string]);
  });
});

describe('user restore', () => {
  test('meets a name that was taken, and comes back under another', async () => {
    await ton.text('user remove anna --yes');
    await ton.text('user add Anna');
    const taken = await ton('user restore anna');
    expect([taken.status, taken.stderr]).toEqual([
      5,
      'error: there is a user "anna" already\nhint: bring the user back under another: --username NAME, --email ADDRESS|none\n',
    ]);
    await ton.text('user restore anna --username anna2');
    expect(await ton.json('log list --user ANNA2')).toHaveLength(2);
    await ton.text('undo');
    await ton.text('user edit --email anna@example.org --user anna');
    const mail = await ton('user restore anna --username anna2');
    expect([mail.status, mail.stderr]).toEqual([
      5,
      expect.stringContaining('has the e-mail address "anna@example.org"') as string,
    ]);
    await ton.text('user restore anna --username anna2 --email none');
    expect(await ton.json('user show --user anna2')).toMatchObject({ username: 'anna2', email: null });
  });

  test('takes an id where several of that name were removed', async () => {
    await ton.text('user remove anna --yes');
    await ton.text('user add anna');
    await ton.text('user remove anna --yes');
    const { status, stderr } = await ton('user restore anna');
    expect([status, stderr]).toEqual([
      2,
      'error: several users "anna" were removed\nhint: name one by its id: 2, 3\n',
    ]);
    await ton.text('user restore 2');
    expect(await ton.json('log list --user anna')).toHaveLength(2);
  });

  test('asks which one', async () => {
    const none = await ton('user restore', { answers: [] });
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('no user was removed') as string]);
    await ton.text('user remove anna --yes');
    await ton.text('user restore', { answers: [{ asks: 'User', answer: 'anna' }] });
    expect(await names()).toHaveLength(2);
  });
});

describe('user remove --purge', () => {
  const marker = 'marker-in-a-note';
  /** The file and what lies beside it, as bytes. */
  const files = () => {
    const folder = dirname(ton.database);
    return readdirSync(folder).filter((name) => name.startsWith(basename(ton.database)));
  };
  const isIn = (text: string) =>
    files().some((name) => readFileSync(join(dirname(ton.database), name)).includes(text));

  test('deletes every row, the bytes, the undo and the copies, and nothing of anybody else', async () => {
    const copy = `${ton.database}.v3-20260101T080000000Z.bak`;
    writeFileSync(copy, `an older state with ${marker}`);
    writeFileSync(`${ton.database}.v3-of-my-own.bak`, 'not a copy of ours');
    await ton.text('log squat 105x5');
    const lifters = await ton.text('export all');
    expect(isIn(marker)).toBe(true);
    const answer = await ton.json('user remove anna --purge --yes');
    expect(answer).toMatchObject({
      user: { username: 'anna' },
      purged: { sessions: 1, sets: 2, measurements: 1, commands: 2, copies: [copy], programs: 0 },
      handed_over: [],
      dry_run: false,
    });
    expect(existsSync(copy)).toBe(false);
    expect(existsSync(`${ton.database}.v3-of-my-own.bak`)).toBe(true);
    for (const text of [marker, 'anna@example.org', 'Anna K.', 'user add anna'])
      expect(isIn(text), text).toBe(false);
    expect(await ton.text('export all')).toBe(lifters);
    expect(await names('--all')).toEqual([['lifter', 'active']]);
    expect(await ton.text('db check')).not.toBe('');
    // What is left to undo is lifter's own.
    expect(await ton.json('undo --list')).toMatchObject([{ words: 'log squat 105x5' }, {}]);
  });

  test('leaves nothing of an athlete with the coach, whose own work can still be undone', async () => {
    await ton.text('coach add Cara');
    await ton.text('program create Novice --public --workout "A: squat 3x5; bench press 3x5"');
    await ton.text('coach enrol anna --program novice --training-max squat=77kg');
    await ton.text('program join novice --user anna');
    await ton.text('coach note anna "squat deeper"');
    await ton.text('session finish --user anna');
    await ton.text('session start --user anna');
    await ton.text('log squat 60x5 --user anna');
    await ton.text('session finish --user anna');
    await ton.text('workout exercise remove "novice 1 1" squat');
    await ton.text('user remove anna --purge --yes');
    const left = dump(ton.database);
    for (const text of ['deeper', '"anna"', 'coach enrol', 'squat=77kg']) expect(left).not.toContain(text);
    expect(await ton.text('undo')).toContain('workout exercise remove');
    expect(await ton.text('program show novice')).toContain('Squat');
    expect(await ton.text('undo')).toContain('program create');
  });

  test('says what goes before it asks, and cannot be undone', async () => {
    const before = dump(ton.database);
    const line = 'user remove anna --purge';
    expect(await ton.text(`${line} --dry-run`)).toMatch(
      /^a dry run: "anna" would be deleted for good with 1 session, 2 sets, \d+ records, 1 body measurement and 2 commands that could be undone\n$/,
    );
    expect(dump(ton.database)).toBe(before);
    const nobody = await ton(line);
    expect([nobody.status, nobody.stderr]).toEqual([
      4,
      expect.stringContaining('Nothing brings it back, undo included.') as string,
    ]);
    await ton(line, { answers: [{ asks: 'Delete "anna" for good with 1 session, 2 sets', answer: false }] });
    expect(dump(ton.database)).toBe(before);
    expect(await ton.text(line, { answers: [{ asks: 'Delete "anna" for good', answer: true }] })).toContain(
      'this cannot be undone',
    );
    expect((await ton('user restore anna')).status).toBe(3);
  });

  test('takes somebody who was removed before, also by id', async () => {
    await ton.text('user remove anna --yes');
    await ton.text('user remove 2 --purge --yes');
    expect(await names('--all')).toEqual([['lifter', 'active']]);
    expect(isIn('anna')).toBe(false);
  });

  test('says what remains when a copy cannot be deleted', async () => {
    mkdirSync(`${ton.database}.v3-20260101T080000000Z.bak`);
    const { status, stderr } = await ton('user remove anna --purge --yes');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'warning: the user is deleted, but copies of the file or bytes inside it remain',
    );
  });

  test('takes an exercise of their own along that nobody else uses', async () => {
    flip(2);
    expect(await ton.json('user remove anna --purge --yes')).toMatchObject({
      purged: { exercises: 1, own_equipment: 1 },
    });
    expect(ton.sql(`select * from exercises where owner_id is not null`)).toEqual([]);
  });

  test('is refused while others use such an exercise, unless it is handed over', async () => {
    flip(2);
    lifterUsesFlip();
    const before = dump(ton.database);
    const { status, stderr } = await ton('user remove anna --purge --yes');
    expect([status, stderr]).toEqual([
      5,
      'error: others use exercises that "anna" made: "Log Flip" (lifter)\n' +
        'hint: hand them over: ton user remove anna --purge --hand-over lifter\n',
    ]);
    for (const [heir, code, message] of [
      ['anna', 2, '"anna" is the one who goes'],
      ['nobody', 3, 'there is no user "nobody"'],
    ] as const) {
      const wrong = await ton(`user remove anna --purge --hand-over ${heir} --yes`);
      expect([wrong.status, wrong.stderr]).toEqual([code, expect.stringContaining(message) as string]);
    }
    expect(dump(ton.database)).toBe(before);
    const answer = await ton.json('user remove anna --purge --hand-over lifter --yes');
    expect(answer).toMatchObject({
      purged: { exercises: 0 },
      handed_over: [{ exercise: 'Log Flip', to: 'lifter' }],
    });
    expect(await ton.json('log flipper 80x5')).toMatchObject({ sets: [{ exercise: 'Log Flip' }] });
    expect(
      ton.sql(
        `select q.name, q.owner_id from exercise_equipment x join equipment q on q.id = x.equipment_id where q.owner_id is not null`,
      ),
    ).toEqual([{ name: 'Log', owner_id: 1 }]);
    expect(ton.sql('pragma foreign_key_check')).toEqual([]);
  });

  test('hands over to somebody with equipment of that name, and not with an exercise of that name', async () => {
    flip(2);
    lifterUsesFlip();
    ton.exec(
      `insert into equipment (owner_id, name, name_key, kind, created_at, updated_at) values (1, 'LOG', 'log', 'other', 1, 1)`,
    );
    await ton.text('user add carl');
    flip(3);
    const taken = await ton('user remove anna --purge --hand-over carl --yes');
    expect([taken.status, taken.stderr]).toEqual([
      5,
      expect.stringContaining('"carl" has an exercise like "Log Flip" already') as string,
    ]);
    await ton.text('user remove anna --purge --hand-over lifter --yes');
    expect(
      ton.sql(`select q.name from exercise_equipment x join equipment q on q.id = x.equipment_id
        join exercises e on e.id = x.exercise_id where e.uid = 'e2'`),
    ).toEqual([{ name: 'LOG' }]);
  });
});
