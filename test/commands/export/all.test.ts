import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { newTon, temporaryDirectory } from '../../run-ton.js';

test('what a document cannot tell of a user is said', async () => {
  const ton = newTon();
  await ton.text('user add cara');
  await ton.text('coach add "Cara Strong" --user cara');
  await ton.text('program create Strength --weeks 1 --public --workout "A: squat 3x5 75% TM" --user cara');
  await ton.text('program create Mine --weeks 1 --workout "A: squat 3x5 75% TM"');
  const words = ['export', 'all', '--output', join(temporaryDirectory(), 'all.json')];
  await ton.text('program join Mine --training-max "squat=100kg"');
  expect(await ton.json(words)).toMatchObject({ warnings: [] });
  await ton.text('program leave Mine');
  await ton.text('program join Strength --training-max "squat=120kg"');
  const sentence =
    'left out: 1 enrollment in a program of somebody else and 1 training max in it: "Strength"';
  expect(await ton.json([...words, '--force'])).toMatchObject({ warnings: [sentence] });
  expect(await ton.text([...words, '--force'])).toContain(`  note: ${sentence}\n`);
  const { stdout, stderr } = await ton('export all');
  expect(stderr).toBe(`${sentence}\n`);
  expect(stdout).not.toContain('Strength');
  expect((await ton('export all --user cara')).stderr).toBe('');
});

test('Ctrl-C while a file is written leaves nothing of it', async () => {
  const ton = newTon();
  await ton.text('log squat 100x5');
  const folder = temporaryDirectory();
  let isHeard = false;
  const onInterrupt = (listener: () => void) => {
    isHeard = true;
    listener();
    return () => {
      isHeard = false;
    };
  };
  for (const what of ['all', 'history']) {
    const words = ['export', what, '--output', join(folder, 'out')];
    expect(await ton(words, { onInterrupt })).toMatchObject({
      status: 130,
      stderr: 'error: cancelled\nhint: nothing was written, and nothing was left behind\n',
    });
    expect(isHeard).toBe(false);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a document is no table, also when one is asked for by name', async () => {
  const ton = newTon();
  expect(await ton('export all --format table')).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'error: "table" does not fit a whole document\nhint: it is JSON; for a table of the sets use: ton export history\n',
  });
});
