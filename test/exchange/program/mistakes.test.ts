import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.js';
import { readProgramDocument } from '../../../src/exchange/program/read.js';
import { mistakes, mistakesOf } from './read-program.js';

const day = 'days:\n  - exercises:\n      ';

describe('a mistake is told with its place', () => {
  it.each([
    ['wekks: 4', '3:1 unknown key "wekks" (did you mean "weeks"?)'],
    ['author: me', /^3:1 unknown key "author" \(known are tonnage, name, /],
    ['visibility: publik', '3:13 "publik" is not one of private, public (did you mean "public"?)'],
    ['weeks: many', '3:8 "many" is not a number of weeks (it is 1 to 520)'],
    ['weeks: 521', '3:8 "521" is not a number of weeks (it is 1 to 520)'],
    ['weeks: [1]', '3:8 a list is not a number of weeks'],
    ['description: { a: b }', '3:14 a mapping is not a text'],
    ['days: squat', '3:7 "squat" is not a list of days'],
    ['days: [rset]', '3:8 "rset" is no day (write rest for a rest day, or title: and exercises:)'],
    ['days: [{ titel: x }]', '3:10 unknown key "titel" (did you mean "title"?)'],
    ['days: [{ rest_day: maybe }]', '3:20 "maybe" is neither yes nor no (write true or false)'],
    ['days: [[]]', '3:8 a list is not a day'],
    ['defaults: { rest: soon }', /^3:19 "soon" is not a duration/],
    ['defaults: { rest: 25h }', /^3:19 "25h" is no rest \(rest is 0 seconds/],
    ['defaults: { progression: linear }', /^3:32 "linear": expected \+ and a weight/],
    ['training_maxes: { squat: 900% }', '3:26 "900%" is no share of the one-rep max (write one such as 90%)'],
    ['blocks: []', '3:9 there is no block (leave blocks out)'],
    [
      'weeks: 2\nblocks: [weeks: 2]',
      '3:8 "weeks" stands beside blocks (each block has its own weeks and days)',
    ],
    ['blocks: [weeks: 300, weeks: 300]', '3:9 it has 600 weeks (at most 520 are read)'],
    [`${day}- squat: 5y5`, /^5:16 "5y5": expected sets and x/],
    [`${day}- squat: "5x5 100kg z"`, /^5:27 "5x5 100kg z": expected a load/],
    [`${day}- squat 5x5 z`, /^5:19 "5x5 z": expected a load/],
    [`${day}- squat: 5x5, linear +x`, /^5:29 "linear \+x": expected a weight/],
    [
      `${day}- squat: 5x5\n        progresion: rpe`,
      '6:9 unknown key "progresion" (did you mean "progression"?)',
    ],
    [`${day}- sqaut: 5x5\n        bench: 5x5`, /^6:9 unknown key "bench" \(known are exercise, /],
    [`${day}- sets: 5x5`, '5:9 the exercise is missing (write it as squat: 5x5 60kg, or under exercise)'],
    [`${day}- "": 5x5`, '5:9 "" is no exercise (write it as squat: 5x5 60kg, or under exercise)'],
    [`${day}- a|b: 5x5`, '5:9 "a|b" is no exercise (write it as squat: 5x5 60kg, or under exercise)'],
    [`${day}- ""`, '5:9 "" is no exercise (write one such as squat: 5x5 60kg)'],
    [`${day}- [squat]`, '5:9 a list is not an exercise such as squat: 5x5 60kg'],
    [`${day}- squat: 5x5\n        sets: 3x3`, '6:15 the sets of "squat" stand twice (keep one of the two)'],
    [`${day}- squat: 5x5, rpe\n        progression: rpe`, /^5:16 the rule of "squat" stands twice/],
    [`${day}- squat: ["5x5, rpe"]`, /^5:16 the rule of "squat" stands in one of its weeks/],
    [`${day}- squat: [5x5, 3x3]`, /^5:9 "squat" has sets for 2 of 1 weeks/],
    [`${day}- squat [s] 5x5\n      - row [s] 5x5`, /^6:9 the key "s" stands twice in this day/],
    ['tests: [{ slot: a }]', /^3:9 done is missing|^3:9 /],
    [
      `${day}- squat: 5x5\ntests: [{ slot: sqat, done: [], expect: 5x5 }]`,
      '6:17 there is no slot "sqat" (did you mean "squat"?)',
    ],
    [`${day}- squat: 5x5\ntests: [{ slot: squat, done: [100y5], expect: 5x5 }]`, /^6:34 "100y5": expected x/],
    [`${day}- squat: 5x5\ntests: [{ slot: squat, done: [], expect: 5y5 }]`, /^6:42 "5y5": expected/],
    [
      `${day}- squat: 5x5\ntests: [{ slot: squat, done: [], expect: 5x5, training_max: 90% }]`,
      /"90%" is no training max/,
    ],
    ['training_maxes: { __proto__: 90% }', '3:19 "__proto__" cannot be a key (give it another name)'],
    ['name: again', '3:1 "name" stands twice (keep one of the two)'],
    ['days: *A', '3:7 "*A" stands for nothing (mark what it repeats with &A, above)'],
    ['days: &A [*A]', '3:11 "*A" repeats itself (an alias cannot stand inside what it repeats)'],
    ['? [a]\n: b', '3:3 a key has to be a text (write key: value)'],
    [
      'description: a: b',
      '3:14 "description: a: b": there is a second colon (put a text with a colon in quotes)',
    ],
    ['days:\n\t- rest', '4:1 "- rest": a tab stands where spaces are needed (indent with spaces)'],
    ['weeks: !!int 4', '3:8 "weeks: !!int 4": tags mean nothing here (leave out what begins with !)'],
    [
      `description: [a [b] c]`,
      /^3:17 "description: \[a \[b\] c\]": a comma, colon, quote or bracket is missing/,
    ],
    ['weeks: 4\n---\nname: x', /second document begins here/],
    ['description: @x', /a text cannot begin like this \(put it in quotes\)/],
  ])('%s', (text, expected) => {
    const [first = ''] = mistakes(text);
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
  });

  it.each([
    ['', '"" is not a program'],
    ['squat 5x5', '"squat 5x5" is not a program'],
    ['name: x', 'the version of the document is missing'],
    ['tonage: program/1\nname: x', 'unknown key "tonage"'],
    ['tonnage: program/2\nname: x', '"program/2" is no version of the document that is known here'],
    ['tonnage: program/1', 'a name is missing'],
    ['tonnage: program/1\nname: "!"', '"!" is not a name'],
  ])('from the first line on: %s', (text, message) => {
    expect(mistakesOf(text).map((mistake) => mistake.message)).toEqual([message]);
  });

  it('also where JSON is no JSON', () => {
    expect(mistakesOf('{\n  "tonnage": "program/1",\n  "name": "x",\n}', 'json')).toMatchObject([
      { line: 4, column: 1, message: '"}" is not JSON' },
    ]);
  });

  it('also of an exercise that is not there, wherever it is named', () => {
    const find = (typed: string) => {
      if (typed === 'squat') return { name: 'Squat', measurement: 'weight_reps' as const };
      throw new Failure('not-found', `no exercise matches "${typed}"`, 'did you mean Squat?');
    };
    const text = `${day}- squat: 5x5\n      - A1 sqat: 5x5\n      - exercise: sqat`;
    expect(mistakes(text, { find })).toEqual([
      '6:9 no exercise matches "sqat" (did you mean Squat?)',
      '7:19 no exercise matches "sqat" (did you mean Squat?)',
    ]);
    expect(mistakes('training_maxes: { sqat: 90% }', { find })).toEqual([
      '3:19 no exercise matches "sqat" (did you mean Squat?)',
    ]);
    const twice = { find: () => ({ name: 'Squat', measurement: 'weight_reps' as const }) };
    expect(mistakes('training_maxes: { squat: 90%, sq: 80% }', twice)).toEqual([
      '3:31 "sq" stands twice (it is Squat; keep one)',
    ]);
  });
});

describe('many mistakes', () => {
  it('are told in one report, in the order of the text', () => {
    expect(
      mistakes(`wekks: 4\n${day}- squat: 5y5\n      - row: 3x8\n        rest: soon`).map(
        (text) => text.split(' ')[0],
      ),
    ).toEqual(['3:1', '6:16', '8:15']);
  });

  it('are counted beyond twenty', () => {
    const bad = Array.from({ length: 25 }, (_, at) => `- squat [${at}]: 5y5`).join('\n      ');
    expect(mistakes(day + bad)).toHaveLength(20);
    expect(() =>
      readProgramDocument(`tonnage: program/1\nname: x\n${day}${bad}`, undefined, { name: 'x.yaml' }),
    ).toThrow(/^"x\.yaml" has 25 mistakes\nline 5, column 20: "5y5": [^]*\nand 5 more$/);
  });
});

describe('a document that grows', () => {
  it.each([
    ['[', `days: ${'['.repeat(5000)}`, 3, 107],
    ['-', `days:\n  ${'- '.repeat(5000)}`, 4, 1],
  ])('by %s is refused before the parser goes down', (_, text, line, column) => {
    const hint = 'a program is a few levels deep';
    const head = 'tonnage: program/1\nname: x\n';
    expect(mistakesOf(head + text)).toEqual([{ line, column, message: 'it is nested too deeply', hint }]);
  });

  it('by brackets within texts is none', () => {
    expect(mistakes(`description: "${'['.repeat(5000)}"`)).toEqual([]);
  });

  it('by aliases of aliases is refused before it is written out', () => {
    const list = (name: string, of: string) =>
      `- &${name} [${Array.from({ length: 10 }, () => of).join(', ')}]`;
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const bomb = levels.map((name, at) => list(name, at === 0 ? 'x' : `*${levels[at - 1] ?? ''}`));
    expect(mistakes(`description:\n${bomb.join('\n')}`)).toEqual([
      expect.stringMatching(/^1:1 its aliases repeat it to \d+ entries \(a program has at most 200000\)$/),
    ]);
  });

  it('by weeks is refused before they are written out', () => {
    const slots = Array.from({ length: 100 }, (_, at) => `          - squat [${at}] 5x5`).join('\n');
    const days = `days:\n      - &A\n        exercises:\n${slots}\n      - *A\n      - *A`;
    expect(mistakes(`blocks:\n  - weeks: 520\n    ${days}`)).toEqual([
      '1:1 it has 156000 exercises in all weeks (at most 100000 are read)',
    ]);
  });

  it('by the text of one exercise is refused', () => {
    const text = '5x5 '.repeat(2_000);
    expect(mistakes(`days: [exercises: ["squat: ${text}", squat: ${text}]]`)).toEqual([
      expect.stringMatching(/^3:20 "squat: 5x5 .*…" is too long \(write it as a mapping\)$/),
      expect.stringMatching(/ "5x5 .*…" is too long \(a text of sets has at most 2,000 characters\)$/),
    ]);
  });

  it('by one list is refused', () => {
    const slots = Array.from({ length: 101 }, (_, at) => `squat${at}`).join(', ');
    expect(mistakes(`days: [exercises: [${slots}]]`)).toEqual([
      '3:19 a list of exercises has too many entries (at most 100 are read)',
    ]);
  });

  it.each([
    ['a line', `- squat ${' '.repeat(3_000_000)}5x5`, '5:9'],
    ['sets', `- squat: "${' '.repeat(3_000_000)}5x5"`, '5:16'],
  ])('by the length of %s is refused', (_, item, place) => {
    expect(mistakes(day + item).map((text) => text.split(' ')[0])).toEqual([place]);
  });

  it('by its mistakes is still told', () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `key${at}: x`).join('\n');
    expect(mistakes(keys)).toHaveLength(20);
  });
});
