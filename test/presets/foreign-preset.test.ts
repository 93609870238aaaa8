import { expect, test } from 'vitest';
import { readProgramDocument } from '../../src/exchange/program/read.js';
import { fromCatalog } from '../../src/presets/read.js';

test('a preset with an exercise that does not come along is refused', () => {
  const lines = [
    'tonnage: program/1',
    'name: Foreign',
    'days:',
    '  - exercises:',
    '      - Zercher Hold: 3x5',
  ];
  const read = () => readProgramDocument(lines.join('\n'), 'yaml', { name: 'foreign', ...fromCatalog });
  expect(read).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('there is no exercise "Zercher Hold"') as string,
      hint: expect.stringContaining('presets name those of the catalog') as string,
    }) as Error,
  );
});
