import { beforeAll, describe, expect, test } from 'vitest';
import { newTon, splitLine, type Ton } from '../../run-ton.js';
import { readingLines } from '../prepared.js';
import { apply, base, train } from './gym.js';

/** What Anna does beside the program, and what of it must never be read. */
const secrets = [
  ['exercise add yolk press --muscle shoulders', 'Yolk'],
  ['log squat 201x5', '201'],
  ['log yolk press 33.7x3 --no-session', '33.7'],
  ['body log 71.3kg', '71.3'],
  ['user edit --email anna@example.org --birth-date 1991-02-03 --height 171cm', 'anna@example.org'],
  ['exercise settings squat --note "seat 44"', 'seat 44'],
  ['exercise alias squat "my nemesis"', 'nemesis'],
  ['template create hidden work --exercise "squat 5x5 77kg"', 'hidden work'],
  ['exercise tag squat hush', 'hush'],
  ['equipment own barbell --gym garage', 'garage'],
  ['session finish', '1991-02-03'],
  ['session edit last --notes "told nobody"', 'told nobody'],
] as const;
const hidden = [...secrets.map(([, secret]) => secret), 'a private note', '171'];

/** What is said, without the uids: they count up through a run of the tests, and may hold any of the numbers. */
const told = (output: string) => output.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');

const day = 86_400;
const coach = (words: string | readonly string[]) => [
  ...(typeof words === 'string' ? splitLine(words) : words),
  ...['--user', 'bruno', '--athlete'],
];

let ton: Ton;
let session: number;

/** Anna follows a program of Bruno and has a life beside it; Dora is managed by him; Clara has nothing to do with him. */
beforeAll(async () => {
  ton = newTon('2026-11-01T10:00:00+01:00');
  for (const name of ['bruno', 'anna', 'clara']) await ton.text(`user add ${name}`);
  await ton.text('coach add Bruno --user bruno');
  await apply(ton, 'bruno', base);
  await apply(ton, 'anna', base.replace('Base', 'Other plan'));
  for (const [words] of secrets) await ton.text([...splitLine(words), '--user', 'anna']);
  await ton.text('coach enrol anna --program base --user bruno');
  await ton.text('coach enrol dora --program base --create --user bruno');
  ton.clock.advance(day);
  await ton.text('program join base --user anna');
  ton.clock.advance(2 * day);
  session = await train(ton, 'anna', [1, 1]);
  await ton.text(`session edit ${session} --notes "told nobody" --user anna`);
  await ton.text('log squat 60x5 --no-session --user dora');
  await ton.text('body log 63kg --user dora');
});

describe('a coach who looks at an athlete', () => {
  test.each(readingLines)('ton %s tells nothing beside the sessions of the program', async (line) => {
    for (const format of ['table', 'json'] as const) {
      const { stdout, status } = await ton([...coach(line), 'anna', '--format', format]);
      expect([0, 2, 3]).toContain(status);
      for (const secret of hidden) expect(told(stdout), `${line}: ${secret}`).not.toContain(secret);
    }
  });

  test('sees the session with its sets, targets and records', async () => {
    const list = await ton.json<{ id: number; notes: string | null }[]>([...coach('session list'), 'anna']);
    expect(list).toMatchObject([{ id: session, notes: null }]);
    const shown = JSON.stringify(await ton.json([...coach('session show last'), 'anna']));
    expect(shown).toContain('"weight":100');
    expect(await ton.json<unknown[]>([...coach('log list'), 'anna'])).toHaveLength(3);
    expect(await ton.json([...coach('stats summary'), 'anna'])).toMatchObject({
      sessions: 1,
      sets: 3,
      reps: 15,
    });
    expect(await ton.json<unknown[]>([...coach('history squat'), 'anna'])).toHaveLength(1);
    expect(await ton.json([...coach('program progress'), 'anna'])).toMatchObject({
      sessions_held: 1,
      sets_done: 3,
    });
  });

  test('exports no more than that', async () => {
    for (const what of ['all', 'history --format csv', 'history --format json']) {
      const { stdout, status } = await ton([...coach(`export ${what}`), 'anna']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/squat/i);
      for (const secret of hidden) expect(told(stdout), secret).not.toContain(secret);
    }
  });

  test('sees everything of one they manage', async () => {
    expect(await ton.json<unknown[]>([...coach('log list'), 'dora'])).toHaveLength(1);
    expect(await ton.json<unknown[]>([...coach('body list'), 'dora'])).toMatchObject([{ value: 63 }]);
  });

  test.each([
    'log squat 100x5',
    'log delete 1',
    'undo',
    'session start --empty',
    'session swap squat "leg press"',
    'exercise settings squat --note x',
    'user edit --name x --dry-run --units imperial',
    'user use anna',
    'program join base',
    'program skip',
    'db check',
  ])('cannot "%s", of an athlete they manage either', async (words) => {
    for (const athlete of ['anna', 'dora']) {
      const before = ton.sql('select count(*) as n from commands');
      const { status, stdout, stderr } = await ton([...coach(words), athlete]);
      if (words.includes('--dry-run')) continue;
      expect({ words, status, stdout }).toEqual({ words, status: 2, stdout: '' });
      expect(stderr).toContain(`"--athlete ${athlete}" looks at a log`);
      expect(ton.sql('select count(*) as n from commands')).toEqual(before);
    }
  });

  test.each([
    ['clara', 'there is no athlete "clara" of yours'],
    ['nobody', 'there is no athlete "nobody" of yours'],
    ['bruno', 'there is no athlete "bruno" of yours'],
  ])('does not find %s', async (athlete, message) => {
    const { status, stderr } = await ton([...coach('session list'), athlete]);
    expect(status).toBe(3);
    expect(stderr).toContain(message);
  });

  test('has to be one', async () => {
    const { status, stderr } = await ton('session list --athlete anna --user clara');
    expect(status).toBe(3);
    expect(stderr).toContain('"clara" is no coach');
  });

  test('reads no more once the athlete left, and again what was after joining anew', async () => {
    const other = newTon('2026-11-04T18:00:00+01:00', ton);
    await other.text('program leave base --user anna');
    const { status, stdout, stderr } = await other([...coach('session list'), 'anna']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('"anna" left "Base" on 2026-11-04');
    other.clock.advance(day);
    await other.text('log squat 150x5 --user anna');
    await other.text('session finish --user anna');
    other.clock.advance(day);
    await other.text('program join base --user anna');
    const again = await train(other, 'anna', [1, 1]);
    const seen = await other.json<{ id: number }[]>([...coach('session list --sort oldest'), 'anna']);
    expect(seen.map(({ id }) => id)).toEqual([session, again]);
  });
});
