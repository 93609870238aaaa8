import { beforeAll, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';

let ton: Ton;

/** Bruno coaches Anna, has a public and a private program; Anna has one of her own and is invited to another. */
beforeAll(async () => {
  ton = newTon();
  for (const name of ['bruno', 'anna', 'clara', 'emil']) await ton.text(`user add ${name}`);
  await ton.text('coach add "Bruno B." --user bruno');
  const day = '--workout "A: squat 3x5 60kg" --workout "B: bench press 3x5 40kg"';
  await ton.text(`program create Open Strength --public --description "Three lifts" ${day} --user bruno`);
  await ton.text(`program create Paused One --public ${day} --user bruno`);
  await ton.text(`program create Team Only ${day} --user bruno`);
  await ton.text(`program create Nobody Sees ${day} --user bruno`);
  await ton.text(`program create Mine --weeks 2 ${day} --user anna`);
  await ton.text(`program create Gone ${day} --user anna`);
  await ton.text('program delete gone --yes --user anna');
  await ton.text('workout remove mine 2 2 --user anna');
  await ton.text('coach enrol anna --program team --user bruno');
  await ton.text('coach enrol dora --program team --create --user bruno');
  await ton.text('program join open --user anna');
  await ton.text('program join paused --user anna');
  await ton.text('program pause paused --user anna');
  await ton.text('template create push day --exercise "bench press 3x5" --user anna');
});

const bodyweight = 'bodyweight\tNothing but a bar to hang from, and a rucksack once that is too easy';

async function linesFor(user: string, words: readonly string[]): Promise<string[]> {
  const { status, stdout, stderr } = await ton(['completion', 'candidates', '--user', user, '--', ...words]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('\n').slice(0, -1);
}

describe('programs', () => {
  test.each<[string, string[], string[]]>([
    ['anna', ['program', 'edit', ''], ['Mine\t']],
    ['anna', ['workout', 'add', ''], ['Mine\t']],
    ['anna', ['program', 'restore', ''], ['Gone\t']],
    ['anna', ['program', 'pause', ''], ['Open Strength\tactive']],
    ['anna', ['program', 'resume', ''], ['Paused One\tpaused']],
    ['anna', ['program', 'skip', ''], ['Paused One\tpaused', 'Open Strength\tactive']],
    ['anna', ['program', 'leave', 'te'], ['Team Only\tinvited']],
    ['anna', ['next', '--program', ''], ['Open Strength\tactive']],
    ['anna', ['session', 'start', '--program=o'], ['--program=Open Strength\tactive']],
    ['anna', ['program', 'join', ''], ['Mine\town', 'Team Only\tby bruno, invited']],
    ['clara', ['program', 'show', ''], []],
    ['clara', ['program', 'show', 'OPEN'], ['Open Strength\tby bruno']],
    ['clara', ['program', 'show', 'open', 'st'], ['Strength\tby bruno']],
    ['clara', ['program', 'show', 'nob'], []],
    ['clara', ['program', 'create', '--like', 'op'], ['Open Strength\tby bruno']],
    ['bruno', ['coach', 'enrol', '--program', 'op'], ['Open Strength\tThree lifts']],
    ['anna', ['program', 'create', '--from-template', ''], ['push day\tBench Press (Barbell)']],
    ['anna', ['next', '--template', ''], ['push day\tBench Press (Barbell)']],
    ['anna', ['program', 'create', '--preset', 'bodyw'], [bodyweight]],
    ['anna', ['program', 'presets', 'bodyw'], [bodyweight]],
    ['anna', ['program', 'simulate', 'mi'], ['Mine\town']],
    ['anna', ['program', 'simulate', 'bodyw'], [bodyweight]],
    ['anna', ['program', 'backtest', 'bodyw'], [bodyweight]],
    ['anna', ['program', 'show', 'bodyw'], []],
    ['anna', ['program', 'search', 'sq'], []],
    ['anna', ['program', 'create', 'M'], []],
  ])('for %s: %j', async (user, words, lines) => {
    expect(await linesFor(user, words)).toEqual(lines);
  });
});

describe('workouts', () => {
  test.each<[string, string[], string[]]>([
    ['anna', ['workout', 'edit', ''], ['Mine 1 1\tA', 'Mine 1 2\tB', 'Mine 2 1\tA']],
    ['anna', ['workout', 'edit', 'mine', '2'], ['2 1\tA']],
    ['anna', ['workout', 'exercise', 'add', 'mine', '1', ''], ['1\tA', '2\tB']],
    ['anna', ['workout', 'show', 'open'], ['Open Strength 1 1\tA', 'Open Strength 1 2\tB']],
    ['clara', ['workout', 'show', ''], []],
  ])('for %s: %j', async (user, words, lines) => {
    expect(await linesFor(user, words)).toEqual(lines);
  });

  test('by id where a digit is typed, and where one was taken out', async () => {
    const [first] = await linesFor('anna', ['workout', 'edit', '9']);
    expect(first).toMatch(/^9\tMine 1 1: A$/);
    expect(await linesFor('anna', ['workout', 'restore', ''])).toEqual([
      expect.stringMatching(/^\d+\tMine 2 2: B$/),
    ]);
  });
});

describe('athletes and coaches', () => {
  test.each<[string, string[], string[]]>([
    ['bruno', ['stats', '--athlete', ''], ['anna\tOpen Strength, Paused One', 'dora\tTeam Only']],
    ['bruno', ['coach', 'note', 'a'], ['anna\tOpen Strength, Paused One']],
    ['bruno', ['coach', 'note', 'anna', 'a'], []],
    ['bruno', ['coach', 'enrol', 'anna', 'cl'], ['clara\t']],
    ['bruno', ['coach', 'enroll', 'cl'], ['clara\t']],
    ['bruno', ['coach', 'enrol', 'br'], []],
    ['anna', ['--athlete', ''], []],
    ['anna', ['coach', 'show', ''], ['bruno\tBruno B.']],
    ['anna', ['program', 'search', '--coach', 'b'], ['bruno\tBruno B.']],
  ])('for %s: %j', async (user, words, lines) => {
    expect(await linesFor(user, words)).toEqual(lines);
  });
});

test('imports by id', async () => {
  await ton.text('program import - --name Pasted --user emil', { stdin: 'Day 1\nSquat 3x5 60kg\n' });
  expect(await linesFor('emil', ['import', 'show', ''])).toEqual([expect.stringMatching(/^1\tPasted$/)]);
  expect(await linesFor('anna', ['import', 'undo', ''])).toEqual([]);
});
