import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { presetsFolder } from '../../src/presets/folder.js';
import { readPreset } from '../../src/presets/read.js';

vi.mock('../../src/presets/folder.js', async () => {
  const { temporaryDirectory } = await import('../run-ton.js');
  return { presetsFolder: temporaryDirectory() };
});

test('a preset with an exercise that does not come along is refused', () => {
  const lines = [
    'tonnage: program/1',
    'name: Foreign',
    'days:',
    '  - exercises:',
    '      - Zercher Hold: 3x5',
  ];
  writeFileSync(join(presetsFolder, 'novice-5x5.yaml'), lines.join('\n'));
  const refusal = (() => {
    try {
      return readPreset('novice-5x5');
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toMatchObject({
    message: expect.stringContaining('there is no exercise "Zercher Hold"') as string,
    hint: expect.stringContaining('presets name those of the catalog') as string,
  });
});
