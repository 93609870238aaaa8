import { beforeEach, describe, expect, test } from 'vitest';

import { openDatabase } from '../../src/db/database.js';
import { createUser } from '../../src/db/users.js';
import type { Row } from '../../src/output/view.js';
import { dump, newTon, type Ton } from '../run-ton.js';

interface Answer {
  readonly user: Row;
  readonly moved: readonly Row[];
  readonly dry_run: boolean;
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  const database = await openDatabase({ path: ton.database, create: false, clock: ton.clock });
  await createUser(database.db, ton.clock, (count) => new Uint8Array(count).fill(7), { username: 'rival' });
  database.close();
});

const state = () => dump(ton.database, { without: 'journal' });
const records = (user: string) =>
  ton.sql('select r.* from personal_records r join users u on u.id = r.user_id where username = ?', user);

/** Six lifts, so that a change of the formula has something to move; one with its own formula. */
async function logged(): Promise<void> {
  await ton.text('log bench press 100x5');
  await ton.text('log squat 140x3 120x8 --at yesterday');
  await ton.text('log deadlift 180x1');
  await ton.text('log overhead press 60x10');
  await ton.text('log push-up 30');
  await ton.text('log bench press 100x5 --user rival');
  await ton.text('exercise settings overhead press --formula mayhew');
}

describe('user show', () => {
  test('is the profile and the preferences, and no secret', async () => {
    ton.exec(`update users set password_hash = 'hush', oauth_provider = 'p', oauth_id = 'i' where id = 1`);
    const user = await ton.json('user show');
    expect(user).toEqual({
      id: 1,
      uid: expect.any(String) as string,
      username: 'lifter',
      name: null,
      is_active: true,
      since: '2026-01-01',
      email: null,
      unit_system: 'metric',
      one_rep_max_formula: 'epley',
      default_rest_seconds: null,
      first_day_of_week: 1,
      sex: null,
      birth_date: null,
      height_cm: null,
      time_zone: null,
      shares_leaderboard: false,
    });
    expect(await ton.json('user show LIFTER')).toEqual(user);
    expect(await ton.text('user show')).toBe(
      [
        'lifter',
        'state        active',
        'since        2026-01-01',
        'units        metric',
        '1RM formula  Epley',
        'week starts  monday',
        'leaderboard  not shared\n',
      ].join('\n'),
    );
  });

  test('of another is the profile alone, also once deactivated', async () => {
    await ton.text('user edit --name Rita --email rita@example.org --sex f --user rival');
    ton.exec(`update users set is_active = 0 where username = 'rival'`);
    expect(await ton.json('user show rival')).toEqual({
      ...{ id: 2, uid: expect.any(String) as string, username: 'rival', name: 'Rita' },
      ...{ is_active: false, since: '2026-11-20' },
    });
    expect(await ton.text('user show rival')).toMatch(/^rival\nname +Rita\nstate +deactivated\nsince /);
  });

  test('of nobody is exit 3', async () => {
    const { status, stdout, stderr } = await ton('user show nobody');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toBe('error: there is no user "nobody"\nhint: users in this file: lifter, rival\n');
  });
});

describe('user edit', () => {
  test('changes what is named, says so, and is undone whole', async () => {
    const before = state();
    const words = [
      ...['user', 'edit', '--name', ' Ann Lifter ', '--email', 'ann@example.org', '--units', 'imperial'],
      ...['--rest', '2:30', '--week-starts', 'Sunday', '--sex', 'f', '--birth-date', '1990-05-17'],
      ...['--height', `5'11"`, '--leaderboard'],
    ];
    expect(await ton.text(words)).toBe(
      [
        'name: Ann Lifter (was none)',
        'e-mail: ann@example.org (was none)',
        'units: imperial (was metric)',
        'rest: 2:30 (was none)',
        'week starts: sunday (was monday)',
        'sex: f (was none)',
        'born: 1990-05-17 (was none)',
        `height: 5'11" (was none)`,
        'leaderboard: shared (was not shared)',
        'tables show lb and in, and a weight typed without a unit is in lb',
        'what is stored, exported and in JSON stays as it was typed: 100 kg stays 100 kg\n',
      ].join('\n'),
    );
    const after = state();
    expect(await ton.json('user show')).toMatchObject({
      ...{ name: 'Ann Lifter', email: 'ann@example.org', unit_system: 'imperial', default_rest_seconds: 150 },
      ...{ first_day_of_week: 7, sex: 'f', birth_date: '1990-05-17', height_cm: 180.34 },
      shares_leaderboard: true,
    });
    await ton.text('undo');
    expect(state()).toBe(before);
    await ton.text('redo');
    expect(state()).toBe(after);
    const { user } = await ton.json<Answer>([
      ...['user', 'edit', '--name', '', '--email', 'none', '--rest', 'none', '--sex', 'none'],
      ...['--birth-date', 'none', '--height', 'none', '--no-leaderboard'],
    ]);
    expect(user).toMatchObject({
      ...{ name: null, email: null, default_rest_seconds: null, sex: null, birth_date: null },
      ...{ height_cm: null, shares_leaderboard: false, unit_system: 'imperial' },
    });
  });

  test('to what is already leaves no trace', async () => {
    const before = dump(ton.database);
    expect(await ton.text('user edit --units metric --week-starts monday')).toBe('nothing to change\n');
    expect(dump(ton.database)).toBe(before);
  });

  test('asks what to change on a terminal, and again for what does not fit', async () => {
    const { status, stdout } = await ton('user edit', {
      answers: [
        { asks: 'What to change', answer: 'height' },
        { asks: 'Height', answer: 'tall', refused: '"tall" is not a height: write it like' },
        { asks: 'Height', answer: '180cm' },
      ],
    });
    expect([status, stdout]).toEqual([0, 'height: 180 cm (was none)\n']);
  });

  test.each([
    ['', 4, 'missing: what to change', 'give what to change'],
    [
      '--formula foo',
      2,
      '"foo" does not fit --formula',
      'it is one of epley, brzycki, lander, lombardi, mayhew, oconner, wathan\n',
    ],
    ['--formula default', 2, '"default" does not fit --formula', 'it is one of epley'],
    ['--email nowhere', 2, '"nowhere" does not fit --email', 'it takes an address'],
    ['--email a@b', 2, '"a@b" does not fit --email', 'it takes an address'],
    ['--units stone', 2, '"stone" does not fit --units', 'it is one of metric, imperial'],
    ['--rest soon', 2, '"soon" is not a duration', 'write it like'],
    ['--rest 25h', 2, '"25h" does not fit --rest', 'rest is 0 seconds'],
    ['--week-starts someday', 2, '"someday" does not fit --week-starts', 'it is one of monday'],
    ['--sex x', 2, '"x" does not fit --sex', 'it is one of m, f, none'],
    ['--birth-date 2026-02-30', 2, '"2026-02-30" is not a day of the calendar', 'days of 2026-02'],
    ['--birth-date tomorrow', 2, '"tomorrow" does not fit --birth-date', 'it is before today'],
    ['--height 180', 2, '"180" is not a height', 'write it like 180cm'],
    ['--height 3m', 2, '"3m" is nobody\'s height', 'it is 40 to 280 cm'],
    ['--email RITA@example.org', 5, 'another user of this file has the e-mail address', 'give another one'],
  ])('user edit %s', async (flags, status, message, hint) => {
    await ton.text('user edit --email rita@example.org --user rival');
    const before = dump(ton.database);
    const result = await ton(`user edit ${flags}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`\nhint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('the formula of a user', () => {
  test('moves every exercise without its own, and nobody else’s; undo and redo bring all back', async () => {
    await logged();
    const [before, theirs] = [state(), records('rival')];
    const { user, moved } = await ton.json<Answer>('user edit --formula brzycki');
    expect(user.one_rep_max_formula).toBe('brzycki');
    expect(moved).toEqual([
      expect.objectContaining({ exercise: 'Bench Press (Barbell)', previous: 116.666667, value: 112.5 }),
      expect.objectContaining({ exercise: 'Squat (Barbell)', previous: 154, value: 148.965517 }),
    ]);
    expect(await ton.json('record list --type 1rm')).toMatchObject([
      { value: 112.5, formula: 'brzycki' },
      { value: 180, formula: 'brzycki' },
      { value: 148.965517, formula: 'brzycki' },
      { value: 78.560564, formula: 'mayhew' },
    ]);
    const after = state();
    await ton.text('db check');
    expect(await ton.text('undo')).toMatch(/^undone: ton user edit --formula brzycki.*\nBench.*\nSquat.*\n$/);
    expect(state()).toBe(before);
    await ton.text('db check');
    await ton.text('redo');
    expect(state()).toBe(after);
    await ton.text('db check');
    await ton.text('db check --user rival');
    expect(records('rival')).toEqual(theirs);
    expect(await ton.json('user show --user rival')).toMatchObject({ one_rep_max_formula: 'epley' });
  });

  test.each(['epley', 'brzycki', 'lander', 'lombardi', 'mayhew', 'oconner', 'wathan'])(
    'a dry run of %s is what then happens',
    async (formula) => {
      await logged();
      const before = dump(ton.database);
      const preview = await ton.json<Answer>(`user edit --formula ${formula} --dry-run`);
      expect(preview.dry_run).toBe(true);
      expect(dump(ton.database)).toBe(before);
      expect(await ton.json(`user edit --formula ${formula}`)).toEqual({ ...preview, dry_run: false });
    },
  );

  test('is asked about on a terminal, with what it would move in sight', async () => {
    await logged();
    const before = dump(ton.database);
    const no = await ton('user edit --formula brzycki', {
      answers: [{ asks: 'Change the formula?', answer: false }],
    });
    expect([no.status, no.stdout]).toEqual([130, '']);
    const preview = [
      '2 records would change with Brzycki:',
      '  Bench Press (Barbell): best estimated 1RM 116.67 kg becomes 112.5 kg',
      '  Squat (Barbell): best estimated 1RM 154 kg becomes 148.97 kg\n',
    ].join('\n');
    expect(no.stderr).toBe(`${preview}error: nothing was changed\n`);
    expect(dump(ton.database)).toBe(before);
    const yes = await ton('user edit --formula brzycki', {
      answers: [{ asks: 'Change the formula?', answer: true }],
    });
    expect(yes.stderr).toBe(preview);
    expect(yes.stdout).toBe('1RM formula: Brzycki (was Epley)\n2 records changed with Brzycki\n');
  });

  test('is not asked about with --yes, nor where nothing moves, nor where nobody is', async () => {
    await logged();
    const told = await ton('user edit --formula brzycki --yes', { answers: [] });
    expect(told.stdout).toMatch(
      /^1RM formula: .*\n2 records changed with Brzycki:\n {2}Bench.*\n {2}Squat.*\n$/,
    );
    const same = await ton('user edit --formula brzycki', { answers: [] });
    expect(same.stdout).toBe('nothing to change\nno record moved\n');
    expect((await ton('user edit --formula epley')).stdout).toContain('2 records changed with Epley:\n');
  });

  test('a long list is cut, the largest moves first', async () => {
    const names = ton.sql<{ name: string }>(
      `select name from exercises where measurement = 'weight_reps' order by id limit 13`,
    );
    for (const [at, { name }] of names.entries())
      await ton.text(['log', 'set', name, `100x${at < 12 ? 8 : 5}`, '--no-session']);
    const lines = (await ton.text('user edit --formula brzycki --dry-run')).split('\n');
    expect(lines[2]).toBe('13 records would change with Brzycki:');
    expect(lines[3]).toBe(`  ${names[12]?.name ?? ''}: best estimated 1RM 116.67 kg becomes 112.5 kg`);
    expect(lines.slice(-2)).toEqual(['  and 3 more', '']);
    expect(lines).toHaveLength(15);
  });
});
