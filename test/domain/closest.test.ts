import fc from 'fast-check';
import { distance as levenshtein } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/domain/closest.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

const keys = [
  'squat',
  'front squat',
  'bulgarian split squat',
  'bench press',
  'incline bench press',
  'deadlift',
  'romanian deadlift',
  'pull up',
  'push up',
  'row',
  't bar row',
];
const find = (wanted: string, limit = 3): string[] =>
  closest(
    wanted,
    keys.map((key) => ({ key })),
    limit,
  ).map(({ key }) => key);

describe('closest', () => {
  it.each([
    ['benhc press', ['bench press', 'incline bench press']],
    ['Bench Prèss', ['bench press', 'incline bench press']],
    ['benchpress', ['bench press']],
    ['press bench', ['bench press', 'incline bench press']],
    ['bulgarian squat', ['bulgarian split squat']],
    ['bulgrian sqaut', ['bulgarian split squat']],
    ['bulg squat', ['bulgarian split squat']],
    ['sqaut', ['squat', 'front squat', 'bulgarian split squat']],
    ['squats', ['squat', 'front squat', 'bulgarian split squat']],
    ['dedlift', ['deadlift', 'romanian deadlift']],
    ['pullup', ['pull up']],
    ['pul up', ['pull up', 'push up']],
    ['rwo', ['row', 't bar row']],
    ['t bra row', ['t bar row']],
    ['x bar row', ['t bar row']],
    ['kettlebell', []],
    ['!', []],
    ['', []],
  ])('finds for %j %j', (wanted, expected) => {
    expect(find(wanted)).toEqual(expected);
  });

  it.each([
    ['abcd', 1],
    ['abcdefgh', 2],
    ['abcdefghi', 3],
  ])('forgives in %j %i slips', (wanted, allowed) => {
    const within = { key: wanted.slice(0, -allowed) + 'zzz'.slice(0, allowed) };
    const beyond = { key: wanted.slice(0, -allowed - 1) + 'zzzz'.slice(0, allowed + 1) };
    expect(closest(wanted, [beyond, within], 5)).toEqual([within]);
  });

  it('counts swapped neighbours as one slip', () => {
    expect(closest('rwo', [{ key: 'row' }], 1)).toHaveLength(1);
    expect(levenshtein('rwo', 'row')).toBe(2);
  });

  it('orders by slips, then length, then code points', () => {
    const candidates = ['bow', 'rows', 'low', 'row', 'ro', '\u{10480}ow', '\uffa1ow'].map((key) => ({ key }));
    expect(closest('row', candidates, 9).map(({ key }) => key)).toEqual([
      'row',
      'ro',
      'bow',
      'low',
      '\uffa1ow',
      'rows',
    ]);
    // By UTF-16 units the surrogates of the first would come before the second.
    const wide = ['abc\u{10480}', 'abc\uffa1d'].map((key) => ({ key }));
    expect(closest('abcef', wide, 9)).toEqual(wide.toReversed());
  });

  it('returns the candidates themselves, no more than asked for', () => {
    const candidates = [
      { key: 'curl', id: 1 },
      { key: 'curls', id: 2 },
    ];
    expect(closest('curl', candidates, 1)).toEqual([{ key: 'curl', id: 1 }]);
    expect(closest('curl', new Set(candidates), 0)).toEqual([]);
  });

  it('puts the name itself before its words in another order', () => {
    const candidates = [{ key: 'a b' }, { key: 'b a' }];
    expect(closest('b a', candidates, 9).map(({ key }) => key)).toEqual(['b a', 'a b']);
  });

  it('does not depend on the order of the candidates, and finds whatever is within plain edit distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 12 });
    const folded = word.map((text) => text.replace(/ +/g, ' ').trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(folded, fc.uniqueArray(folded, { maxLength: 8 }), (wanted, names) => {
        const candidates = names.map((key) => ({ key }));
        const found = closest(wanted, candidates, 99).map(({ key }) => key);
        expect(closest(wanted, candidates.toReversed(), 99).map(({ key }) => key)).toEqual(found);
        const allowed = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3;
        const near = names.filter((key) => levenshtein(wanted, key) <= allowed);
        expect(found).toEqual(expect.arrayContaining(near));
        if (names.includes(wanted)) expect(found.indexOf(wanted)).toBe(0);
      }),
      { numRuns },
    );
  });
});
