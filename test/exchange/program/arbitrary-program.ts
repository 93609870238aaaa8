import fc from 'fast-check';
import { foldName } from '../../../src/domain/fold.js';
import type { ProgramDay, ProgramDocument, ProgramSlot } from '../../../src/domain/program/document.js';
import { parseRule } from '../../../src/domain/progression/rule-notation.js';
import { measurements, type Measurement } from '../../../src/domain/set.js';
import { arbitraryPlanned } from '../../domain/planned/arbitrary-planned.js';

/** Words that YAML, the notation or the document itself could take for something else. */
const tricky = [
  ...[
    'yes',
    'no',
    'null',
    '~',
    '1e3',
    '0x1F',
    '007',
    '1:30',
    '2026-11-20',
    '.5',
    'true',
    '-',
    '- a',
    '? b',
    '<<',
  ],
  ...[
    'squat: 5x5',
    'a #b',
    '#c',
    '*d',
    '&e',
    '!f',
    '%g',
    '@h',
    '`i`',
    "it's",
    '"j"',
    '[k]',
    '{l}',
    'm]',
    'n, o',
    '|',
    '>',
  ],
  ...[
    'rest',
    'exercise',
    'sets',
    'A1 row',
    'B row',
    'C. row',
    'row [x]',
    '3x8 press',
    'rpe',
    'linear',
    'a|b',
    'a: ',
    '日本',
  ],
];
const line = fc
  .oneof(fc.constantFrom(...tricky), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim());
/** What may be a key of JSON and comes back in its place: no number, which objects put first. */
const named = line.filter((text) => foldName(text) !== '' && !/^(?:\d+|__proto__)$/.test(text));
const filled = line.filter((text) => text !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n').trim());
const prose = fc.option(lines.filter((text) => text !== ''));

const rule = fc.option(
  fc
    .constantFrom(
      ...[
        'linear +2.5kg',
        'double +5lb, -10% after 2',
        'sum 25 +2.5kg',
        'rpe',
        'tm +5lb at 2, +10lb at 4',
        'wave',
      ],
      ...[
        'wave, tm +5kg',
        'stages 5x3+ > 6x2+ +5kg, reset 85% of 5rm',
        'linear +1stacks double at 10, -1stacks after 1',
      ],
    )
    .map(parseRule),
);

/** Exercises of one program, each measured in its own way. */
const exercises = fc.uniqueArray(
  fc.record({ exercise: named, measurement: fc.constantFrom(...measurements) }),
  {
    minLength: 1,
    maxLength: 4,
    selector: ({ exercise }) => exercise,
  },
);

function slotOf({
  exercise,
  measurement,
}: {
  exercise: string;
  measurement: Measurement;
}): fc.Arbitrary<ProgramSlot> {
  return fc.record({
    key: filled,
    exercise: fc.constant(exercise),
    measurement: fc.constant(measurement),
    supersetGroup: fc.option(fc.oneof(fc.constantFrom('A', 'B', 'Z'), filled)),
    restSeconds: fc.option(fc.integer({ min: 0, max: 600 })),
    rule,
    notes: prose,
    sets: fc.oneof(fc.constant([]), arbitraryPlanned(measurement)),
  });
}

function dayOf(known: readonly { exercise: string; measurement: Measurement }[]): fc.Arbitrary<ProgramDay> {
  const slots = fc.uniqueArray(fc.constantFrom(...known).chain(slotOf), {
    maxLength: 3,
    selector: ({ key }) => key,
  });
  return fc.record({ title: fc.option(filled), isRest: fc.boolean(), notes: prose, slots });
}

/** The days of a few weeks: the same again, the same with other sets, or others. */
function weeksOf(day: fc.Arbitrary<ProgramDay>): fc.Arbitrary<ProgramDocument['weeks']> {
  const block = fc.tuple(
    fc.array(day, { maxLength: 3 }),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  );
  const lighter = ({ slots, ...rest }: ProgramDay): ProgramDay => ({
    ...rest,
    slots: slots.map((slot) => ({ ...slot, sets: slot.sets.slice(1) })),
  });
  return fc
    .array(block, { minLength: 1, maxLength: 3 })
    .map((blocks) =>
      blocks.flatMap(([days, weeks]) => weeks.map((isSame) => ({ days: isSame ? days : days.map(lighter) }))),
    );
}

/** Any program whose texts are trimmed, with the exercises it names. */
export const arbitraryProgram: fc.Arbitrary<ProgramDocument> = exercises.chain((known) =>
  fc
    .record({
      name: named,
      description: prose,
      zipCode: fc.option(filled),
      visibility: fc.constantFrom('private', 'public'),
      trainingMaxes: fc
        .subarray(known.map(({ exercise }) => exercise))
        .map((some) => some.map((exercise, at) => ({ exercise, percent: 82.5 + at }))),
      weeks: weeksOf(dayOf(known)),
    } as const)
    .map((program): ProgramDocument => {
      const [slot] = program.weeks.flatMap(({ days }) => days.flatMap(({ slots }) => slots));
      if (slot === undefined || slot.sets.length === 0) return { ...program, tests: [] };
      const trainingMax = { weight: 100, unit: 'kg' } as const;
      return {
        ...program,
        tests: [{ name: null, slot: slot.key, trainingMax, done: ['100x5'], expect: slot.sets }],
      };
    }),
);
