import { describe, expect, test } from 'vitest';
import { novice } from './novice.js';

describe('refused, and nothing is changed', () => {
  test.each([
    ['workout show 99', 3, 'there is no workout "99"'],
    ['workout show 8', 2, '"8" is the template "push day", no workout of a program'],
    ['workout exercise add 8 squat 5x5', 2, 'ton template show push day'],
    ['workout show novice 3 1', 3, 'there is no week "3"'],
    ['workout show novice 1 9', 3, 'there is no day "9" in week 1'],
    ['workout show novice', 4, 'missing: --week, --day'],
    ['workout show one week', 4, 'missing: --day'],
    ['workout show', 4, 'missing: WORKOUT'],
    ['workout show nothing 1 1', 3, 'there is no program "nothing"'],
    ['workout show novice --week 0 --day 1', 2, '"0" does not fit --week'],
    ['workout add novice --day 9', 2, 'day "9" would leave a gap in week 1'],
    ['workout add novice --week 3', 3, 'there is no week "3"'],
    ['workout add novice --exercise "sqat 3x5"', 3, 'there is no exercise "sqat"'],
    ['workout move 1', 4, 'missing: --to'],
    ['workout move 1 --to 9', 2, 'day "9" would leave a gap'],
    ['workout move 1 --to 9/1', 3, 'there is no week "9"'],
    ['workout move 1 --to up', 2, '"up" does not fit --to'],
    ['workout restore 1', 5, 'the workout "1" is in "Novice" already'],
    ['workout restore', 4, 'missing: WORKOUT'],
    ['workout restore x', 2, '"x" does not fit WORKOUT'],
    ['workout exercise add 1', 4, 'missing: EXERCISE'],
    ['workout exercise add 1 "| 3x8"', 2, 'names no exercise'],
    ['workout exercise add 1 squat 8-3x5', 2, 'the smaller number of a range goes first'],
    ['workout exercise add 1 squat 3x5 --position 5', 2, 'position "5" is not in this workout'],
    ['workout exercise add 1 squat 3x5 --key row', 0, ''],
    [
      'workout exercise add 1 squat 3x5 --key squat-barbell',
      2,
      'the key "squat-barbell" would stand twice in week 1, day 1',
    ],
    ['workout exercise add 1 squat 3x5 --key "a|b"', 2, '"a|b" does not fit --key'],
    ['workout exercise add 1 squat 3x5 --superset AB', 2, '"AB" does not fit --superset'],
    ['workout exercise add 1 squat 3x5 --rest soon', 2, '"soon"'],
    ['workout exercise add 1 squat --sets "3x5, linear +1kg" --rule rpe', 2, 'has a rule already'],
    ['workout exercise edit 1 curl --sets 3x5', 3, 'there is no exercise "curl" in this workout'],
    ['workout exercise edit 1 barbell --sets 3x5', 2, '"barbell" fits 3 exercises of this workout'],
    ['workout exercise edit 1 squat', 4, 'missing: --sets'],
    ['workout exercise edit 1 squat --rule up', 2, 'cannot read "up"'],
    ['workout exercise edit 1', 4, 'missing: EXERCISE'],
    ['workout exercise move 1 squat', 4, 'missing: --position (or --to-day)'],
    ['workout exercise move 1 squat --position 4', 2, 'position "4" is not in this workout'],
    ['workout exercise move 1 row --to-day 9', 3, 'there is no day "9"'],
  ])('ton %s', async (words, status, message) => {
    const ton = await novice();
    const result = await ton(words);
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(message)]);
    if (status !== 0) expect(await ton.json('program show novice')).toMatchObject({ revision: 1 });
  });

  test('a slot that a test of the program needs stays; a new key is told to the test', async () => {
    const ton = await novice();
    const file = `tonnage: program/1
name: One week
days:
  - title: A
    exercises:
      - squat [squat]: 5x5 60kg, linear +2.5kg
tests:
  - name: adds weight
    slot: squat
    done: ["60x5x5"]
    expect: 5x5 62.5kg
`;
    await ton.text('program edit "one week" --file -', { stdin: file });
    const { status, stderr } = await ton('workout exercise remove 7 squat');
    expect([status, stderr]).toEqual([
      5,
      expect.stringContaining('a test of the program, "adds weight", is of the slot "squat"'),
    ]);
    await ton.text('workout exercise edit 7 squat --key heavy');
    const { document } = ton.sql<{ document: string }>(
      'select document from program_revisions order by id desc',
    )[0] ?? { document: '{}' };
    expect(JSON.parse(document)).toMatchObject({ tests: [{ slot: 'heavy' }] });
  });
});
