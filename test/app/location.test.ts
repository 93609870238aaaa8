import { expect, test, vi } from 'vitest';
import { locateDatabase } from '../../src/app/location.js';

// As for somebody without an account and without HOME.
vi.mock('env-paths', () => {
  throw new Error('ENOENT: no such file or directory, uv_os_homedir');
});

test('without a home directory a file has to be named', async () => {
  await expect(locateDatabase(undefined, {})).rejects.toMatchObject({
    code: 'usage',
    message: 'there is no home directory to keep the data in',
    hint: 'name a file with --db or TON_DB',
  });
  expect(await locateDatabase(':memory:', {})).toMatchObject({ path: ':memory:', isNamed: true });
});
