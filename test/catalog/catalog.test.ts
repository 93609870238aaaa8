import { describe, expect, it } from 'vitest';
import { categories, movementPatterns, muscles, type CatalogExercise } from '../../src/catalog/exercise.js';
import { catalog, catalogVersion, equipment, equipmentKinds } from '../../src/catalog/index.js';
import { met } from '../../src/catalog/met.js';
import { foldName } from '../../src/domain/fold.js';
import { measurements } from '../../src/domain/set.js';

const bySlug = new Map(catalog.map((exercise) => [exercise.slug, exercise]));

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** What is wrong with single exercises, as `slug: complaint`, so that one failing run names them all. */
function complaints(find: (exercise: CatalogExercise) => readonly string[]): string[] {
  return catalog.flatMap((exercise) => find(exercise).map((complaint) => `${exercise.slug}: ${complaint}`));
}

describe('the catalog as a whole', () => {
  it('ships the common exercises under a version', () => {
    expect(catalog.length).toBeGreaterThanOrEqual(350);
    expect(catalogVersion).toBeGreaterThanOrEqual(2);
  });

  it('has an exercise for every muscle, primary somewhere', () => {
    const trained = new Set(catalog.flatMap(({ primary }) => primary));
    expect(muscles.filter((muscle) => !trained.has(muscle))).toEqual([]);
  });

  it('has an exercise for every way of moving', () => {
    const moves = new Set(catalog.map(({ pattern }) => pattern));
    expect(movementPatterns.filter((pattern) => !moves.has(pattern))).toEqual([]);
  });

  it('has every category but "other" and every measurement', () => {
    const seen = new Set<string>(catalog.flatMap(({ category, measurement }) => [category, measurement]));
    expect([...categories, ...measurements].filter((value) => !seen.has(value))).toEqual(['other']);
  });
});

describe('slugs', () => {
  it('are unique', () => {
    expect(repeated(catalog.map(({ slug }) => slug))).toEqual([]);
  });

  it('are lower case words joined by hyphens', () => {
    expect(catalog.map(({ slug }) => slug).filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual(
      [],
    );
  });
});

describe('equipment', () => {
  const names = equipment.map(({ name }) => name);

  it('has unique names and a sentence for each', () => {
    expect(repeated(names.map(foldName))).toEqual([]);
    expect(equipment.filter(({ description }) => !/^[A-Z].{10,}\.$/.test(description))).toEqual([]);
  });

  it('has a record of every kind and knows the body', () => {
    const kinds = new Set(equipment.map(({ kind }) => kind));
    expect(equipmentKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(equipment.find(({ kind }) => kind === 'bodyweight')?.name).toBe('Bodyweight');
  });

  it('is known wherever an exercise needs it, and needed somewhere', () => {
    expect(complaints(({ equipment: needed }) => needed.filter((name) => !names.includes(name)))).toEqual([]);
    expect(
      complaints(({ equipment: needed }) => (needed.length === 0 ? ['needs nothing'] : repeated(needed))),
    ).toEqual([]);
    const needed = new Set(catalog.flatMap((exercise) => exercise.equipment));
    expect(names.filter((name) => !needed.has(name))).toEqual([]);
  });
});

describe('each exercise', () => {
  it('has a primary muscle and none in both roles or twice', () => {
    expect(complaints(({ primary }) => (primary.length === 0 ? ['no primary muscle'] : []))).toEqual([]);
    expect(complaints(({ primary, secondary }) => repeated([...primary, ...secondary]))).toEqual([]);
  });

  it('says only what has a meaning', () => {
    const wrong = ({ category, primary, secondary, pattern, measurement }: CatalogExercise): string[] => [
      ...(categories.includes(category) ? [] : [category]),
      ...[...primary, ...secondary].filter((muscle) => !muscles.includes(muscle)),
      ...(movementPatterns.includes(pattern) ? [] : [pattern]),
      ...(measurements.includes(measurement) ? [] : [measurement]),
    ];
    expect(complaints(wrong)).toEqual([]);
  });

  it('lifts a share of the body exactly when its repetitions are of the body', () => {
    const wrong = ({ measurement, bodyweightShare = 0 }: CatalogExercise): string[] => {
      const ofTheBody = measurement === 'bodyweight_reps' || measurement === 'assisted_reps';
      const sound = ofTheBody ? bodyweightShare > 0 && bodyweightShare <= 1 : bodyweightShare === 0;
      return sound ? [] : [`${measurement} with share ${bodyweightShare}`];
    };
    expect(complaints(wrong)).toEqual([]);
  });

  it('is done with a pair only where the implement comes in pairs', () => {
    const wrong = ({ implements: count = 1, equipment: needed }: CatalogExercise): string[] =>
      count === 2 && !needed.some((name) => name === 'Dumbbell' || name === 'Kettlebell')
        ? ['a pair of nothing']
        : [];
    expect(complaints(wrong)).toEqual([]);
  });

  it('rests for a time in whole seconds', () => {
    const wrong = ({ restSeconds }: CatalogExercise): string[] =>
      Number.isInteger(restSeconds) && restSeconds >= 0 && restSeconds <= 300
        ? []
        : [`rests ${restSeconds} s`];
    expect(complaints(wrong)).toEqual([]);
  });
});

describe('metabolic equivalents', () => {
  const rows = Object.values(met);

  it('are plausible, with five-digit codes, one row a code', () => {
    expect(rows.filter(({ value }) => value < 1 || value > 20)).toEqual([]);
    expect(rows.filter(({ code }) => !/^\d{5}$/.test(code))).toEqual([]);
    expect(repeated(rows.map(({ code }) => code))).toEqual([]);
  });

  it('are each used, and no exercise has one of its own', () => {
    const used = new Set(catalog.map((exercise) => exercise.met.code));
    expect(rows.filter(({ code }) => !used.has(code))).toEqual([]);
    const known = new Map<string, number>(rows.map(({ code, value }) => [code, value]));
    expect(
      complaints((exercise) => (known.get(exercise.met.code) === exercise.met.value ? [] : ['unknown MET'])),
    ).toEqual([]);
  });
});

describe('chains of variants', () => {
  const chain = (slug: string): string[] => {
    const parent = bySlug.get(slug)?.variantOf;
    return parent === undefined ? [slug] : [...chain(parent), slug];
  };

  it('climb by level from an existing exercise, so that none goes in circles', () => {
    const wrong = ({ variantOf, level }: CatalogExercise): string[] => {
      if (variantOf === undefined) return level === undefined || level === 1 ? [] : ['starts above 1'];
      const below = bySlug.get(variantOf)?.level;
      return below !== undefined && level !== undefined && below < level
        ? []
        : [`does not build on ${variantOf}`];
    };
    expect(complaints(wrong)).toEqual([]);
  });

  it('begin only where something follows', () => {
    const parents = new Set(catalog.map(({ variantOf }) => variantOf));
    const wrong = ({ slug, variantOf, level }: CatalogExercise): string[] =>
      level === 1 && variantOf === undefined && !parents.has(slug) ? ['nothing follows'] : [];
    expect(complaints(wrong)).toEqual([]);
  });

  it.each([
    [
      'one-arm-push-up',
      ['incline-push-up', 'knee-push-up', 'push-up', 'diamond-push-up', 'archer-push-up', 'one-arm-push-up'],
    ],
    ['one-arm-pull-up', ['inverted-row', 'negative-pull-up', 'pull-up', 'archer-pull-up', 'one-arm-pull-up']],
    [
      'pistol-squat',
      ['squat-bodyweight', 'split-squat-bodyweight', 'bulgarian-split-squat-bodyweight', 'pistol-squat'],
    ],
    ['toes-to-bar', ['hanging-knee-raise', 'hanging-leg-raise', 'toes-to-bar']],
    [
      'front-lever',
      [
        'inverted-row',
        'tuck-front-lever',
        'advanced-tuck-front-lever',
        'straddle-front-lever',
        'front-lever',
      ],
    ],
    ['planche', ['planche-lean', 'tuck-planche', 'straddle-planche', 'planche']],
    ['handstand-push-up', ['pike-push-up', 'handstand-push-up']],
    ['standing-ab-wheel-rollout', ['ab-wheel-rollout', 'standing-ab-wheel-rollout']],
  ])('lead to %s', (slug, expected) => {
    expect(chain(slug)).toEqual(expected);
  });
});
