import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newTon, temporaryDirectory, type Ton } from '../run-ton.js';

/** A session of 18 November, 18:00 to 19:00. */
async function logged(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log bench press 100x5 --at "2026-11-18 18:00"');
  await ton.text('log bench press 100x4 --at "2026-11-18 19:00"');
  return ton;
}

test('flags change the head alone and say what they did', async () => {
  const ton = await logged();
  const words = [
    'session',
    'edit',
    '1',
    '--title',
    'Push',
    '--notes',
    'a\nb',
    '--paused',
    '5:00',
    '--calories',
    '310',
  ];
  expect(await ton.text([...words, '--deload', '--start', '17:45', '--end', '7:15pm'])).toBe(
    'session 1 of 2026-11-18: Push: start, end, paused, title, notes, deload, calories changed  (take it back with: ton undo)\n',
  );
  const changed = {
    ...{ title: 'Push', notes: 'a\nb', calories: 310, is_deload: true, duration_seconds: 90 * 60 - 300 },
    ...{ started_at: '2026-11-18T17:45:00+01:00', ended_at: '2026-11-18T19:15:00+01:00', sets: 2 },
  };
  expect((await ton.json<object[]>('session list'))[0]).toMatchObject(changed);
  const answer = await ton.json([
    'session',
    'edit',
    '1',
    '--title',
    '',
    '--notes',
    '',
    '--calories',
    '',
    '--no-deload',
  ]);
  expect(answer).toMatchObject({
    title: null,
    notes: null,
    calories: null,
    is_deload: false,
    added_sets: 0,
    records: [],
  });
  await ton.text('undo');
  expect((await ton.json<object[]>('session list'))[0]).toMatchObject(changed);
});

test('the session is the current one, else the last; a date or an id names another', async () => {
  const ton = await logged();
  expect(await ton.text('session edit --title Last')).toContain('session 1 of 2026-11-18: Last');
  await ton.text('log squat 100x5');
  expect(await ton.text('session edit --title Now')).toContain('session 2 of 2026-11-20: Now');
  expect(await ton.text('session edit 2026-11-18 --date 17.11.2026')).toContain('session 1 of 2026-11-17');
});

test('the same again changes nothing and leaves no trace', async () => {
  const ton = await logged();
  const answer = await ton.text('session edit --start 18:00 --no-deload --date 2026-11-18 --paused ""');
  expect(answer).toBe('nothing changed\n');
  expect(await ton.json('undo --list')).toHaveLength(2);
});

test('the text is printed, edited by a script, and taken from a file or standard input, together with flags', async () => {
  const ton = await logged();
  const { text } = await ton.json<{ text: string }>('session edit --print');
  expect(text).toBe(await ton.text('session edit --print'));
  const file = join(temporaryDirectory(), 'session.md');
  writeFileSync(file, text.replace('100x4', '102.5x4'));
  expect(await ton.text(['session', 'edit', '--file', file, '--title', 'Push'])).toContain(
    ': Push: 1 set changed, title changed',
  );
  expect(await ton.text('log list --limit 1')).toContain('102.5 kg × 4');
  const stdin = (await ton.text('session edit --print')).replace(/ {2}100x5.*\n/, '');
  expect(await ton.json('session edit --file -', { stdin })).toMatchObject({
    removed_sets: 1,
    added_sets: 0,
    sets: 1,
  });
  // A text from before the last change would take it back unasked.
  const stale = await ton(['session', 'edit', '--file', file]);
  expect([stale.status, stale.stderr]).toEqual([
    5,
    'error: line 1: session "1" has changed since this text was written\nhint: see it as it is now: ton session edit 1 --print\n',
  ]);
});

test.each<[string, number, string]>([
  ['session edit', 4, 'missing: --file, or a flag such as --title'],
  ['session edit --no-input', 4, 'missing: --file'],
  ['session edit 9 --title x', 3, 'there is no session "9"'],
  ['session edit --print --title x', 2, '"--print" changes nothing, the other flags do'],
  ['session edit --file nowhere.md', 3, 'there is no file "nowhere.md"'],
  ['session edit --start noon', 2, '"noon" is not a time'],
  ['session edit --end 17:00', 2, '"17:00": the end is before the start'],
  ['session edit --start 20:00', 2, '"20:00": the start is after the end'],
  ['session edit --date tomorrow', 2, '"tomorrow" is in the future'],
  ['session edit --paused 2h', 2, '"2h" leaves a pause longer than the session'],
  ['session edit --paused ages', 2, '"ages" is not a duration'],
  ['session edit --calories many', 2, '"many" does not fit calories'],
])('ton %s is refused', async (words, status, message) => {
  const ton = await logged();
  const result = await ton(words);
  expect([result.status, result.stdout]).toEqual([status, '']);
  expect(result.stderr).toMatch(/\nhint: \S/);
  expect(result.stderr.startsWith(`error: ${message}`), result.stderr).toBe(true);
  expect(await ton.json('undo --list')).toHaveLength(2);
});

test('an end for the session in progress is refused, with the way to finish it', async () => {
  const ton = newTon();
  await ton.text('log squat 100x5');
  const { status, stderr } = await ton('session edit --end 18:30');
  expect([status, stderr]).toEqual([
    2,
    'error: the session is running, so "18:30" cannot be its end\nhint: finish it with: ton session finish\n',
  ]);
});
