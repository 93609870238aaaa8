import { describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';

/** Two users: what one has, goes to and calls things is not the other's. */
async function fill(): Promise<Ton> {
  const ton = newTon();
  await ton.text('user add anna --name "Anna L."');
  await ton.text('user add zoe');
  await ton.text('user remove zoe --yes');
  await ton.text('equipment own dumbbells --gym home');
  await ton.text('equipment own kettlebell --gym hers --user anna');
  await ton.text('equipment own barbell');
  await ton.text('exercise tag deadlift heavy');
  await ton.text('exercise tag squat hers --user anna');
  return ton;
}
const ton = await fill();

describe('settings, users, gyms and tags', () => {
  test.each<[string[], string[]]>([
    [['config', 'get', 'we'], ['week-starts\tthe first day of the week']],
    [
      ['config', 'get', 'd'],
      ['db\tthe database file', 'debug\twhether an unexpected error shows where it comes from'],
    ],
    [['config', 'set', 'd'], []],
    [
      ['config', 'set', 'units', ''],
      ['metric\t', 'imperial\t'],
    ],
    [['config', 'set', 'formula', 'br'], ['brzycki\t']],
    [['config', 'set', 'rest', ''], []],
    [['config', 'set', 'nonsense', ''], []],
    [['config', 'unset', 'un'], ['units\twhat tables show, and a weight without a unit is in']],
    [['--user', 'an'], ['anna\tAnna L.']],
    [['--user=an'], ['--user=anna\tAnna L.']],
    [['user', 'use', 'a'], ['anna\tAnna L.']],
    [['user', 'use', 'z'], []],
    [['user', 'restore', ''], ['zoe\t']],
    [['user', 'add', 'a'], []],
    [['user', 'edit', '--name', 'a'], []],
    [['equipment', 'list', '--gym', ''], ['home\tDumbbell']],
    [['exercise', 'list', '--gym', 'h'], ['home\tDumbbell']],
    [['exercise', 'list', '--tag', ''], ['heavy\tDeadlift (Barbell)']],
  ])('%j', async (words, lines) => {
    const { status, stdout } = await ton(['completion', 'candidates', '--', ...words]);
    expect([status, stdout.split('\n').slice(0, -1)]).toEqual([0, lines]);
  });
});
