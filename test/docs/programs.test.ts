import { describe, expect, it } from 'vitest';
import { diffPrograms } from '../../src/domain/program/diff.js';
import { changeLines } from '../../src/domain/program/change-lines.js';
import { readProgramDocument } from '../../src/exchange/program/read.js';
import { writeProgramDocument } from '../../src/exchange/program/write.js';
import { blocksOf } from './files.js';

const examples = blocksOf('docs/programs.md', 'yaml');

describe('docs/programs.md', () => {
  it('shows three programs', () => {
    const read = examples.map((text) => readProgramDocument(text));
    expect(read.map(({ weeks }) => weeks.map(({ days }) => days.length))).toEqual([
      [2],
      [2, 2, 2, 2],
      [4, 4, 4, 1],
    ]);
  });

  it.each(examples)('%s is the same program once it was written by the program', (text) => {
    const program = readProgramDocument(text);
    for (const format of ['yaml', 'json'] as const) {
      const written = writeProgramDocument(program, format);
      const again = readProgramDocument(written, format);
      expect(changeLines(diffPrograms(program, again))).toEqual([]);
      expect(writeProgramDocument(again, format)).toBe(written);
    }
  });
});
