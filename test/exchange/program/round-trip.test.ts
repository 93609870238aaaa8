import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { diffPrograms } from '../../../src/domain/program/diff.js';
import type { ProgramDocument } from '../../../src/domain/program/document.js';
import type { NamedExercise } from '../../../src/exchange/program/context.js';
import { readProgramDocument } from '../../../src/exchange/program/read.js';
import { writeProgramDocument } from '../../../src/exchange/program/write.js';
import { arbitraryProgram } from './arbitrary-program.js';
import { runs } from '../../full.js';

const numRuns = runs(10_000, 100);
const timeout = 600_000;

/** Looks exercises up in a program itself. */
function finder({ weeks }: ProgramDocument): (typed: string) => NamedExercise {
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const known = new Map(slots.map(({ exercise, measurement }) => [exercise, measurement]));
  return (name) => ({ name, measurement: known.get(name) ?? 'weight_reps' });
}

describe.each(['yaml', 'json'] as const)('a program written as %s', (format) => {
  it('is read back as the same, and written again with the same bytes', { timeout }, () => {
    fc.assert(
      fc.property(arbitraryProgram, (program) => {
        const text = writeProgramDocument(program, format);
        const again = readProgramDocument(text, format, { find: finder(program) });
        expect(again).toEqual(program);
        expect(writeProgramDocument(again, format)).toBe(text);
        expect(diffPrograms(program, again)).toEqual([]);
      }),
      { numRuns },
    );
  });
});

it('says the same to any reader of YAML, old or new', { timeout }, () => {
  fc.assert(
    fc.property(arbitraryProgram, (program) => {
      const json: unknown = JSON.parse(writeProgramDocument(program, 'json'));
      const text = writeProgramDocument(program);
      const blank = JSON.stringify(json);
      expect(JSON.stringify(parse(text))).toBe(blank);
      expect(JSON.stringify(parse(text, { version: '1.1', merge: false }))).toBe(blank);
    }),
    { numRuns: numRuns / 4 },
  );
});
