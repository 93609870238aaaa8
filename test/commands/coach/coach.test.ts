import { beforeEach, describe, expect, test } from 'vitest';
import { dump, newTon, type Ton } from '../../run-ton.js';
import { apply, base, train } from './gym.js';

const day = 86_400;
const thirty = Array.from({ length: 30 }, (_, index) => `athlete${String(index + 1).padStart(2, '0')}`);

let ton: Ton;
beforeEach(async () => {
  ton = newTon('2026-11-02T10:00:00+01:00');
  await ton.text('coach add "Cara Strong" --zip-code 10115');
  await apply(ton, 'lifter', base);
});

const failure = async (words: string | readonly string[], stdin = '') => {
  const before = dump(ton.database);
  const { status, stdout, stderr } = await ton(words, { stdin });
  expect(stdout).toBe('');
  expect(dump(ton.database)).toBe(before);
  return `${status} ${stderr}`;
};

describe('a coach', () => {
  test('is added, listed, shown, changed and removed, and comes back the same', async () => {
    const [before] = await ton.json<{ uid: string }[]>('coach list --zip-code 10115');
    expect(before).toMatchObject({ username: 'lifter', name: 'Cara Strong', zip_code: '10115', bio: null });
    expect(await ton.json('coach show cara strong')).toMatchObject({
      programs: [{ name: 'Base', weeks: 1 }],
    });
    expect(await ton.json('coach edit --bio "Barbells" --zip-code none')).toMatchObject({
      bio: 'Barbells',
      zip_code: null,
    });
    expect(await ton.text('coach remove')).toContain('"lifter" is no coach any more');
    expect(await ton.json('coach list')).toEqual([]);
    expect(await failure('coach athletes')).toContain('3 error: "lifter" is no coach');
    expect(await ton.json('coach add Cara')).toMatchObject({
      uid: before?.uid,
      name: 'Cara',
      bio: 'Barbells',
    });
    await ton.text('undo');
    expect(await ton.json('coach list')).toEqual([]);
  });

  test.each([
    ['coach add again', '5 error: "lifter" is a coach already'],
    ['coach show nobody', '3 error: there is no coach "nobody"'],
    ['coach edit', '4 error: missing: what to change'],
    ['coach edit --name " "', '2 error: " " is not a name'],
    ['coach enrol', '4 error: missing: --program, ATHLETE (or --file)'],
    ['coach enrol anna --program base', '3 error: there is no user "anna"'],
    ['coach enrol lifter --program base', '2 error: "lifter" is the coach'],
    ['coach enrol x --program base --create', '2 error: "x" is not a username'],
    ['coach enrol anna --program nope', '3 error: there is no program "nope"'],
    ['coach enrol anna --program base --create --joined tomorrow', 'is in the future'],
    [
      'coach enrol anna --program base --create --training-max squat',
      '2 error: "squat" does not fit --training-max',
    ],
    ['coach enrol anna --program base --create --training-max "leg press=5kg"', 'is not in "Base"'],
    [
      'coach enrol anna --program base --create --training-max squat=heavy',
      'does not fit the training max of squat',
    ],
    ['coach note anna hello', '3 error: there is no athlete "anna" of yours'],
    ['coach note', '4 error: missing: ATHLETE, TEXT'],
    ['coach adherence --fail-under most', '2 error: "most" does not fit --fail-under'],
    ['coach adherence --program nope', '3 error: there is no program "nope"'],
  ])('%s: %s', async (words, expected) => {
    expect(await failure(words)).toContain(expected);
  });
});

describe('a list of athletes', () => {
  const enrol = ['coach', 'enrol', '--program', 'base', '--file', '-', '--create'];

  test('is enrolled with training maxes and swaps, and undone as one', async () => {
    const before = dump(ton.database, { without: 'journal' });
    const csv =
      '\ufeffathlete;name;unit;joined;tm squat;swap bench-press-barbell\n# new ones\nAnna;Anna B;lb;2026-10-26;225;\nbert;;;;100kg;dumbbell bench press\n';
    const dry = await ton.json([...enrol, '--dry-run'], { stdin: csv });
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
    const saved = await ton.json(enrol, { stdin: csv });
    expect({ ...saved, dry_run: true }).toEqual(dry);
    expect(saved).toMatchObject({
      program: 'Base',
      athletes: [
        { athlete: 'Anna', status: 'active', is_new: true, joined: '2026-10-26' },
        { athlete: 'bert', status: 'active', is_new: true, joined: '2026-11-02' },
      ],
    });
    expect(ton.sql('select weight, unit, local_date from training_maxes order by id')).toEqual([
      { weight: 225, unit: 'lb', local_date: '2026-10-26' },
      { weight: 100, unit: 'kg', local_date: '2026-11-02' },
    ]);
    expect(await ton.json('program progress --athlete bert')).toMatchObject({
      swaps: [{ slot: 'bench-press-barbell', exercise: 'Bench Press (Dumbbell)' }],
    });
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
  });

  test.each([
    ['anna\nbert\nanna\n', '2 error: line 3: "anna" is on line 1 already'],
    ['athlete,shoe size\nanna,42\n', '2 error: line 1: "shoe size" is no column'],
    ['athlete,name\n,Anna\n', '2 error: line 2: ",Anna" names no athlete'],
    ['anna,extra\n', '2 error: line 1: "anna,extra" has more cells'],
    ['athlete,unit\nanna,stone\n', '2 error: line 2: "stone" does not fit unit'],
    ['athlete,swap squat\nanna,zercher dance\n', '3 error: line 2: '],
    ['athlete,joined\nanna,2027-01-01\nbert,2027-01-01\n', '2 error: 2 of 2 athletes cannot be enrolled'],
    ['\n', '2 error: there is no athlete in "-"'],
  ])('%j is refused: %s', async (stdin, expected) => {
    expect(await failure(enrol, stdin)).toContain(expected);
  });

  test('of one that is in it already changes nothing for the others', async () => {
    await ton.text(enrol, { stdin: 'anna\n' });
    expect(await failure(enrol, 'bert\nanna\n')).toContain('5 error: line 2: "anna" is in "Base" already');
  });
});

describe('adherence', () => {
  test('of thirty athletes is a CSV, and leaves with 8 for those under a threshold', async () => {
    await ton.text('coach enrol --program base --create --file -', { stdin: thirty.join('\n') });
    ton.clock.advance(2 * day);
    for (const athlete of thirty.slice(0, 20)) await train(ton, athlete, [1, 1]);
    ton.clock.advance(2 * day);
    for (const athlete of thirty.slice(0, 10)) await train(ton, athlete, [1, 2]);
    await train(ton, 'athlete11', [1, 2], 1);
    ton.clock.advance(day);
    const { status, stdout, stderr } = await ton(
      'coach adherence --program base --fail-under 60 --format csv',
    );
    const [heading = '', ...lines] = stdout.trimEnd().split('\n');
    expect(heading.split(',')).toContain('percent');
    const percents = lines.map((line) => [line.split(',')[0], Number(line.split(',').at(-1))]);
    expect(lines).toHaveLength(30);
    expect(percents[0]).toEqual(['athlete01', 100]);
    expect(percents[10]).toEqual(['athlete11', 80]);
    expect(percents[11]).toEqual(['athlete12', 50]);
    expect(percents[29]).toEqual(['athlete30', 0]);
    expect(status).toBe(8);
    expect(stderr).toContain('19 of 30 athletes are under "60 %"');
    expect((await ton('coach adherence --fail-under 0%')).status).toBe(0);
  });

  test('of the past does not change with the plan', async () => {
    await ton.text('coach enrol anna --program base --create');
    ton.clock.advance(2 * day);
    await train(ton, 'anna', [1, 1], 2);
    ton.clock.advance(5 * day);
    const line = 'coach adherence --until 2026-11-08';
    const before = await ton.json(line);
    expect(before).toMatchObject([{ sessions_held: 1, sessions_due: 3, sets_done: 2, sets_asked: 3 }]);
    await apply(
      ton,
      'lifter',
      base.replace('squat: 3x5 100kg', 'squat: 10x10 200kg').replace(/ {2}- title: C[^]*/, ''),
    );
    expect(await ton.json(line)).toEqual(before);
    ton.clock.advance(7 * day);
    expect(await ton.json(line)).toEqual(before);
    expect(await ton.json('coach adherence --since 2026-11-09')).toMatchObject([
      { sessions_held: 0, sessions_due: 2, percent: 0 },
    ]);
  });
});

test('a note is told at the next session and then no more', async () => {
  await ton.text('user add anna');
  await ton.text('coach enrol anna --program base');
  await ton.text('program join base --user anna');
  expect(await ton.json(['coach', 'note', 'anna', 'squat', 'deeper'])).toMatchObject({
    athlete: 'anna',
    text: 'squat deeper',
  });
  expect((await ton('session start --empty --user anna')).stderr).toContain('Cara Strong: squat deeper');
  await ton.text('session abandon --yes --user anna').catch(() => ton.text('session abandon --user anna'));
  expect((await ton('session start --empty --user anna')).stderr).not.toContain('deeper');
});
