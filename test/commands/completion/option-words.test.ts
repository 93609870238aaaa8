import { expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';

const ton = newTon();

test.each<[string[], string[]]>([
  [
    ['log', '--unit', ''],
    ['kg', 'lb', 'stacks'],
  ],
  [
    ['log', 'edit', '--type=w'],
    ['--type=warmup', '--type=working'],
  ],
  [['log', 'list', '--sort', 'o'], ['oldest']],
  [['program', 'search', '--sort', 'na'], ['name']],
  [
    ['record', 'list', '--type', 'r'],
    ['rep_max', 'reps'],
  ],
  [['calc', '1rm', '--formula', 'b'], ['brzycki']],
  [
    ['calc', 'convert', '--to', 'k'],
    ['kg', 'km'],
  ],
  [['exercise', 'list', '--muscle', 'gl'], ['glutes']],
  [
    ['exercise', 'add', '--pattern', 'h'],
    ['hinge', 'horizontal push', 'horizontal pull', 'hip abduction', 'hip adduction'],
  ],
  [['equipment', 'add', '--kind', 'k'], ['kettlebell']],
  [
    ['user', 'edit', '--week-starts', 's'],
    ['saturday', 'sunday'],
  ],
  [
    ['init', '--units', ''],
    ['metric', 'imperial'],
  ],
])('%j', async (words, values) => {
  const { stdout } = await ton(['completion', 'candidates', '--', ...words]);
  expect(stdout).toBe(values.map((value) => `${value}\t\n`).join(''));
});
