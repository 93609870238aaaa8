import { describe, expect, it } from 'vitest';
import { changeLines } from '../../../src/domain/program/change-lines.js';
import { diffPrograms } from '../../../src/domain/program/diff.js';
import type { ProgramDocument } from '../../../src/domain/program/document.js';
import { day, linear, program, slot } from './programs.js';

function lines(before: ProgramDocument | null, after: ProgramDocument): string[] {
  return changeLines(diffPrograms(before, after), after.weeks.length);
}

const squat = slot('Squat', '5x5 100kg');
const bench = slot('Bench', '5x5 60kg');
const row = slot('Row', '3x8-12');
const lower = day('Lower', squat, row);
const upper = day('Upper', bench);

describe('diffPrograms', () => {
  it('finds nothing between equal programs, even of other objects', () => {
    const before = program([[lower, upper]]);
    expect(diffPrograms(before, structuredClone(before))).toEqual([]);
  });

  it('tells what has changed, as data', () => {
    const after = program([[day('Lower', { ...squat, sets: slot('', '5x5 102.5kg').sets }, row), upper]]);
    expect(diffPrograms(program([[lower, upper]]), after)).toEqual([
      {
        on: 'slot',
        kind: 'changed',
        week: 1,
        day: 1,
        key: 'squat',
        exercise: 'Squat',
        field: 'sets',
        before: '5x5 100kg',
        after: '5x5 102.5kg',
      },
    ]);
  });

  it('says once what is the same in several weeks', () => {
    const before = program([1, 2, 3, 4, 5, 6].map(() => [upper, lower]));
    const heavier = day('Lower', { ...squat, sets: slot('', '5x5 102.5kg').sets }, row);
    const after = program([1, 2, 3, 4, 5, 6].map((week) => [upper, week === 5 ? lower : heavier]));
    expect(lines(before, after)).toEqual(['weeks 1–4, 6, day 2: Squat 5x5 100 kg → 102.5 kg']);
  });

  it('names the week of a single change, unless there is one week only', () => {
    const [one, other] = [day('Lower', squat), day('Lower', { ...squat, rule: linear })];
    expect(lines(program([[one], [one]]), program([[other], [one]]))).toEqual([
      'week 1, day 1: Squat progression none → linear +2.5 kg',
    ]);
    expect(lines(program([[one]]), program([[other]]))).toEqual([
      'day 1: Squat progression none → linear +2.5 kg',
    ]);
  });

  it('knows a slot by its key through renames', () => {
    const after = day('Lower', { ...squat, exercise: 'Front Squat' }, row);
    expect(lines(program([[lower]]), program([[after]]))).toEqual([
      'day 1: Squat renamed Front Squat, its progress stays',
    ]);
  });

  it('names the fewest slots that were moved within a day', () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => slot(name, '3x8'));
    if (a === undefined || b === undefined || c === undefined || d === undefined) return expect.unreachable();
    expect(lines(program([[day(null, a, b, c, d)]]), program([[day(null, d, a, b, c)]]))).toEqual([
      'day 1: D moved from place 4 to 1',
    ]);
    expect(lines(program([[day(null, a, b, c)]]), program([[day(null, d, a, b, c)]]))).toEqual([
      'day 1: + D 3x8',
    ]);
  });

  it('knows a slot on another day', () => {
    const before = program([[day('Lower', squat, row), day('Upper', bench)]]);
    const after = program([[day('Lower', squat), day('Upper', bench, row)]]);
    expect(lines(before, after)).toEqual(['day 2: Row moved here from day 1']);
  });

  it('takes slots of one key for the same on each day, and what is left over for moved', () => {
    const before = program([[day('A', squat), day('B', squat), day('C')]]);
    const after = program([[day('A', squat), day('B'), day('C', squat)]]);
    expect(lines(before, after)).toEqual(['day 3: Squat moved here from day 2']);
  });

  it.each(['Heavy', null])('takes the slots of a key along with their days, titled %s', (title) => {
    const heavy = day(title, slot('Squat', '5x5 100kg'));
    const light = day(title === null ? null : 'Light', slot('Squat', '3x8 70kg'));
    const told = lines(program([[heavy, light]]), program([[light, heavy]])).filter(
      (line) => !line.includes('title'),
    );
    expect(told).toEqual(['day 1: Squat moved here from day 2', 'day 2: Squat moved here from day 1']);
  });

  it('takes the slots of a day that stays for those of that day, though another has the sets they have now', () => {
    const before = program([[day('A', slot('Squat', '5x5')), day('B', slot('Squat', '3x3'))]]);
    const after = program([[day('A', slot('Squat', '3x3')), day('B', slot('Squat', '5x5'))]]);
    expect(lines(before, after)).toEqual(['day 1: Squat 5x5 → 3x3', 'day 2: Squat 3x3 → 5x5']);
  });

  it('takes of the slots that left their day the one with the same sets', () => {
    const [five, three] = [slot('Squat', '5x5'), slot('Squat', '3x3')];
    const before = program([[day('A', five), day('B', three), day('C'), day('D')]]);
    const after = program([[day('A'), day('B'), day('C', three), day('D', five)]]);
    expect(lines(before, after)).toEqual([
      'day 3: Squat moved here from day 2',
      'day 4: Squat moved here from day 1',
    ]);
  });

  it('tells added and removed days and slots', () => {
    const before = program([[lower, upper]]);
    const after = program([[lower], [lower]]);
    expect(lines(before, after)).toEqual([
      'week 1, day 2: day "Upper" removed',
      'week 1, day 2: - Bench 5x5 60 kg',
      'week 2, day 1: new day "Lower"',
      'week 2, day 1: + Squat 5x5 100 kg',
      'week 2, day 1: + Row 3x8-12',
    ]);
  });

  it('tells every field of a day, of a slot and of the program', () => {
    const before = program(
      [[day('One', slot('Squat', '1x5 60kg, 1x5 70kg', { restSeconds: 90, notes: 'deep' }))]],
      {
        description: 'old',
      },
    );
    const changed = slot('Squat', '1x5 60kg, 1x5 75kg', { supersetGroup: 'A' });
    const after = program([[{ ...day('Two', changed), isRest: true, notes: 'off' }]], {
      name: 'Other',
      zipCode: '01234',
      visibility: 'public',
      trainingMaxes: [{ exercise: 'Squat', percent: 90 }],
      tests: [{ name: null, slot: 'squat', trainingMax: null, done: ['60x5'], expect: changed.sets }],
    });
    expect(lines(before, after)).toEqual([
      'name: Plan → Other',
      'description: old → none',
      'zip code: 01234',
      'visibility: private → public',
      'training maxes: Squat 90%',
      'tests: squat: 60x5 → 1x5 60kg, 1x5 75kg',
      'day 1: title One → Two',
      'day 1: a rest day now',
      'day 1: notes none → off',
      'day 1: Squat 1x5 60 kg, 1x5 70 kg → 1x5 60 kg, 1x5 75 kg',
      'day 1: Squat rest 90s → none',
      'day 1: Squat superset none → A',
      'day 1: Squat notes deep → none',
    ]);
    expect(lines(after, before)).toContain('day 1: no longer a rest day');
  });

  it('lists a new program', () => {
    expect(lines(null, program([[lower]]))).toEqual([
      'name: Plan',
      'visibility: private',
      'day 1: new day "Lower"',
      'day 1: + Squat 5x5 100 kg',
      'day 1: + Row 3x8-12',
    ]);
  });

  it('compares a year of five days, every slot of it', () => {
    const year = (extra: number) =>
      program(
        Array.from({ length: 52 }, (_, week) =>
          Array.from({ length: 5 }, (_, at) =>
            day(
              `Day ${at + 1}`,
              ...['A', 'B', 'C', 'D', 'E', 'F'].map((name) => slot(name, `5x5 ${60 + week + extra}kg`)),
            ),
          ),
        ),
      );
    const [before, after] = [year(0), year(5)];
    expect(diffPrograms(before, structuredClone(after))).toHaveLength(1560);
  });
});
