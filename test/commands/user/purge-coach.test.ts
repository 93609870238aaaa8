import { expect, test } from 'vitest';
import { dump } from '../../run-ton.js';
import { household } from './household.js';

test('takes the programs of a coach along, after which their athletes can still undo all they did', async () => {
  const ton = await household();
  await ton.text('session finish');
  await ton.text('coach add Cara --user anna');
  await ton.text(
    'program create Novice --public --workout "A: squat 3x5 60% TM, tm +5kg; bench press 3x5" --user anna',
  );
  const did = [
    'program join novice --training-max squat=100kg',
    'session start --program novice',
    'log squat 60x5x3',
    'log bench press 40x5x3',
    'log delete bench press 3 --yes',
    'session finish',
    'program skip novice',
    'program pause novice',
  ];
  for (const words of did) await ton.text(words);
  await ton.text('workout exercise remove "novice 1 1" "bench press" --user anna');
  const history = await ton.text('export history --format csv');
  await ton.text('user remove anna --purge --yes');
  expect(await ton.text('export history --format csv')).toBe(history);
  const before = dump(ton.database, { without: 'journal' });
  // Joining, skipping and pausing went with the program.
  const logged = did.filter((words) => !words.startsWith('program'));
  for (const words of logged.toReversed()) expect(await ton.text('undo')).toContain(`undone: ton ${words}\n`);
  for (const words of logged) expect(await ton.text('redo')).toContain(`redone: ton ${words}\n`);
  expect(dump(ton.database, { without: 'journal' })).toBe(before);
  expect(await ton.text('db check')).toBe('everything is in order\n');
});
