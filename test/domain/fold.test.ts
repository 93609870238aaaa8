import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/domain/fold.js';
import { runs } from '../full.js';

const numRuns = runs(100_000, 500);

describe('foldName', () => {
  it.each([
    ['Bankdrücken', 'bankdrucken'],
    ['Bankdru\u0308cken', 'bankdrucken'],
    ['Pull-Up  (Assisted)', 'pull up assisted'],
    ['  Squat\t', 'squat'],
    ['Ｂｅｎｃｈ　Ｐｒｅｓｓ', 'bench press'],
    ['GROẞE Straße', 'grosse strasse'],
    ['Ærlig løft', 'aerlig loft'],
    ['Łydki — wspięcia', 'lydki wspiecia'],
    ['Đẩy ngực', 'day nguc'],
    ['Élévation latérale', 'elevation laterale'],
    ['İNCLINE', 'incline'],
    ['21s curl ½', '21s curl 1 2'],
    ["Farmer's walk", 'farmer s walk'],
    ['приседания', 'приседания'],
    ['💪', ''],
    ['', ''],
  ])('folds %j to %j', (text, key) => {
    expect(foldName(text)).toBe(key);
  });

  it('changes nothing when folded again, and never leaves a stray space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const key = foldName(text);
        return foldName(key) === key && /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u.test(key);
      }),
      { numRuns },
    );
  });

  it('does not see case, composition or surrounding punctuation in Latin names', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aäbcçdeéfgłmnñoøsß '.split('')), maxLength: 20 });
    fc.assert(
      fc.property(letters, (text) => {
        const key = foldName(text);
        const variants = [text.normalize('NFD'), text.toUpperCase(), `(${text})`];
        return variants.every((variant) => foldName(variant) === key);
      }),
      { numRuns },
    );
  });
});
