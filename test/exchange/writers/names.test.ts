import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.js';
import { hevyNames } from '../../../src/exchange/app-names.js';
import { nameKey } from '../../../src/exchange/exercise-facts.js';

test('every name that Hevy has for an exercise of ours is another name of it here', () => {
  for (const [slug, name] of Object.entries(hevyNames)) {
    const aliases = catalog.find((exercise) => exercise.slug === slug)?.aliases ?? [];
    const keys = aliases.map((alias) => nameKey(typeof alias === 'string' ? alias : alias.alias));
    expect([slug, keys.includes(nameKey(name))]).toEqual([slug, true]);
  }
});
