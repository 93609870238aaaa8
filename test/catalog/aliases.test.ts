import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { also } from '../../src/catalog/alias.js';
import { catalog } from '../../src/catalog/index.js';
import { foldName } from '../../src/domain/fold.js';

/** Folded name or alias → slugs that claim it. */
const claims = new Map<string, Set<string>>();
for (const { slug, name, aliases } of catalog) {
  const texts = [name, slug, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.alias))];
  for (const text of texts) {
    const key = foldName(text);
    claims.set(key, (claims.get(key) ?? new Set()).add(slug));
  }
}

const resolve = (text: string): string[] => [...(claims.get(foldName(text)) ?? [])];

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

  it.each(['de', 'es', 'fr', 'pt', 'it'] as const)('cover the common exercises in %s', (locale) => {
    const named = catalog.filter(({ aliases }) =>
      aliases.some((alias) => typeof alias !== 'string' && alias.locale === locale),
    );
    expect(named.length).toBeGreaterThanOrEqual(40);
  });
});

describe('the everyday short name', () => {
  it.each([
    ['bench press', 'bench-press-barbell'],
    ['bench', 'bench-press-barbell'],
    ['bp', 'bench-press-barbell'],
    ['squat', 'squat-barbell'],
    ['deadlift', 'deadlift-barbell'],
    ['dl', 'deadlift-barbell'],
    ['ohp', 'overhead-press-barbell'],
    ['overhead press', 'overhead-press-barbell'],
    ['press', 'overhead-press-barbell'],
    ['row', 'bent-over-row-barbell'],
    ['pull up', 'pull-up'],
    ['pullup', 'pull-up'],
    ['Pull-Ups', 'pull-up'],
    ['chin up', 'chin-up'],
    ['push up', 'push-up'],
    ['pushup', 'push-up'],
    ['pushups', 'push-up'],
    ['press up', 'push-up'],
    ['dip', 'dip'],
    ['dips', 'dip'],
    ['plank', 'plank'],
    ['jump rope', 'jump-rope'],
    ['skipping', 'jump-rope'],
    ['rope', 'jump-rope'],
    ['curl', 'bicep-curl-dumbbell'],
    ['rdl', 'romanian-deadlift-barbell'],
    ['lat pulldown', 'lat-pulldown-cable'],
    ['leg press', 'leg-press'],
    ['hip thrust', 'hip-thrust-barbell'],
    ["farmer's walk", 'farmers-walk'],
    ['farmers walk', 'farmers-walk'],
    ['lunge', 'lunge-bodyweight'],
    ['shrug', 'shrug-barbell'],
    ['face pull', 'face-pull-cable'],
    ['lateral raise', 'lateral-raise-dumbbell'],
    ['leg curl', 'seated-leg-curl-machine'],
    ['calf raise', 'standing-calf-raise-machine'],
    ['crunch', 'crunch'],
    ['burpees', 'burpee'],
    ['run', 'running'],
    ['Kettlebell Swings', 'kettlebell-swing'],
  ])('%s is %s', (text, slug) => {
    expect(resolve(text)).toEqual([slug]);
  });
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

  const folder = new URL('../../../shared/data/real/', import.meta.url);
  const exports = [
    { file: 'fitnotes-export.csv', column: 'Exercise', delimiter: ',' },
    { file: 'hevy-sample.csv', column: 'exercise_title', delimiter: ',' },
    { file: 'strong-ios-unitless.csv', column: 'Exercise Name', delimiter: ',' },
    { file: 'strong-small-rest-timer.csv', column: 'Exercise Name', delimiter: ',' },
    { file: 'strong-workout-number.csv', column: 'Exercise Name', delimiter: ';' },
  ];

  // What remains are people's own inventions, which only they can place.
  it.skipIf(!existsSync(folder)).each(exports)(
    'names in $file are known, nine in ten',
    ({ file, column, delimiter }) => {
      const rows = parse<Record<string, string>>(readFileSync(new URL(file, folder), 'utf8'), {
        columns: true,
        delimiter,
        bom: true,
      });
      const names = [...new Set(rows.map((row) => row[column] ?? ''))];
      const unknown = names.filter((name) => resolve(name).length !== 1);
      expect(unknown.length / names.length).toBeLessThanOrEqual(0.1);
    },
  );
});
