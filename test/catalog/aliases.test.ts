import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { also } from '../../src/catalog/alias.js';
import { catalog } from '../../src/catalog/index.js';
import { foldName } from '../../src/domain/fold.js';
import { claims, resolve } from './claims.js';
import { commonSlugs } from './common.js';
import { stockNames } from './stock-names.js';

describe('also', () => {
  it('spells out English names first, then the others with their locale', () => {
    expect(also('bench | bp', { es: 'press banca', de: 'Bankdrücken | Drücken' })).toEqual([
      'bench',
      'bp',
      { alias: 'Bankdrücken', locale: 'de' },
      { alias: 'Drücken', locale: 'de' },
      { alias: 'press banca', locale: 'es' },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(also('')).toEqual([]);
  });
});

describe('names and aliases', () => {
  it('mean one exercise each, over the whole catalog', () => {
    expect([...claims].filter(([key, slugs]) => key === '' || slugs.size > 1)).toEqual([]);
  });

  it('are not said twice by the same exercise', () => {
    const twice = catalog.flatMap(({ slug, name, aliases }) => {
      const keys = [name, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.alias))].map(
        foldName,
      );
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${slug}: ${key}`);
    });
    expect(twice).toEqual([]);
  });

  it('are free of stray blanks and separators', () => {
    const texts = catalog.flatMap(({ name, aliases }) => [
      name,
      ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.alias)),
    ]);
    expect(texts.filter((text) => text !== text.trim() || /[|;]|\s{2}/.test(text))).toEqual([]);
  });

  it.each(['de', 'es', 'fr', 'pt', 'it'] as const)(
    'cover the hundred most common exercises in %s',
    (locale) => {
      expect(commonSlugs).toHaveLength(100);
      const named = new Set(
        catalog
          .filter(({ aliases }) =>
            aliases.some((alias) => typeof alias !== 'string' && alias.locale === locale),
          )
          .map(({ slug }) => slug),
      );
      expect(commonSlugs.filter((slug) => !named.has(slug))).toEqual([]);
    },
  );
});

describe('other trackers and other languages', () => {
  it.each([
    ['Bench Press (Barbell)', 'bench-press-barbell'],
    ['Bent Over One Arm Row (Dumbbell)', 'dumbbell-row'],
    ['Triceps Pushdown (Cable - Straight Bar)', 'triceps-pushdown-cable'],
    ['Calf Press on Seated Leg Press', 'calf-press-on-seated-leg-press'],
    ['Shoulder Press (Machine Plates)', 'shoulder-press-plate-loaded'],
    ['Back Extension (Weighted Hyperextension)', 'back-extension'],
    ['Butterfly (Pec Deck)', 'chest-fly-machine'],
    ['Seated Cable Row - V Grip (Cable)', 'seated-row-cable'],
    ['Flat Barbell Bench Press', 'bench-press-barbell'],
    ['Lateral Dumbbell Raise', 'lateral-raise-dumbbell'],
    ['EZ-Bar Preacher Curl', 'preacher-curl-ez-bar'],
    ['Parallel Bar Triceps Dip', 'triceps-dip'],
    ['Bankdrücken', 'bench-press-barbell'],
    ['KNIEBEUGE', 'squat-barbell'],
    ['Klimmzüge', 'pull-up'],
    ['Press de banca', 'bench-press-barbell'],
    ['Sentadilla', 'squat-barbell'],
    ['Développé couché', 'bench-press-barbell'],
    ['developpe couche', 'bench-press-barbell'],
    ['Supino reto', 'bench-press-barbell'],
    ['Panca piana', 'bench-press-barbell'],
    ['Stacco da terra', 'deadlift-barbell'],
  ])('%s is %s', (text, slug) => {
    expect(resolve(text)).toEqual([slug]);
  });

  it.each(stockNames)('of $tracker are each one exercise of ours', ({ names }) => {
    expect(names.length).toBeGreaterThan(90);
    expect(names.filter((name) => resolve(name).length !== 1)).toEqual([]);
  });
});

describe('files of real people', () => {
  const folder = new URL('../../../shared/data/real/', import.meta.url);
  const isHere = existsSync(folder);
  const exports = [
    { file: 'fitnotes-export.csv', column: 'Exercise', delimiter: ',' },
    { file: 'hevy-sample.csv', column: 'exercise_title', delimiter: ',' },
    { file: 'strong-ios-unitless.csv', column: 'Exercise Name', delimiter: ',' },
    { file: 'strong-small-rest-timer.csv', column: 'Exercise Name', delimiter: ',' },
    { file: 'strong-workout-number.csv', column: 'Exercise Name', delimiter: ';' },
  ];
  const namesIn = ({ file, column, delimiter }: (typeof exports)[number]): string[] => {
    const rows = parse<Record<string, string>>(readFileSync(new URL(file, folder), 'utf8'), {
      columns: true,
      delimiter,
      bom: true,
    });
    return [...new Set(rows.map((row) => row[column] ?? ''))];
  };
  const isUnknown = (name: string): boolean => resolve(name).length !== 1;

  // What remains are people's own inventions, which only they can place.
  it.skipIf(!isHere)('know ninety-five of a hundred names', () => {
    const names = [...new Map(exports.flatMap(namesIn).map((name) => [foldName(name), name])).values()];
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter(isUnknown).length / names.length).toBeLessThanOrEqual(0.05);
  });

  it.skipIf(!isHere).each(exports)('know nine in ten names of $file alone', (file) => {
    const names = namesIn(file);
    expect(names.filter(isUnknown).length / names.length).toBeLessThanOrEqual(0.1);
  });

  it.skipIf(!isHere).each(exports)('do not say two names for one exercise in $file', (file) => {
    const slugs = namesIn(file).flatMap(resolve);
    expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
  });
});
