import * as z from 'zod';
import { foldName } from '../../domain/fold.js';
import { weightUnits } from '../../domain/load.js';
import { parseSets } from '../../domain/notation/parse.js';
import type { ProgramTest } from '../../domain/program/document.js';
import { programLimits } from '../../domain/program/limits.js';
import type { Step } from '../../domain/progression/rule.js';
import type { DocumentContext } from './context.js';
import {
  attempt,
  expected,
  flag,
  listOf,
  messageOf,
  oneOf,
  optionalText,
  quoted,
  restField,
  ruleField,
  section,
  tell,
  wholeNumber,
} from './fields.js';
import { slotSchema } from './slot.js';

/** What the first key of a document says. */
export const documentMark = 'program/1';

const defaults = section('a mapping of rest and progression', {
  rest: restField,
  progression: ruleField,
}).optional();

const weeks = wholeNumber('a number of weeks', 1, programLimits.weeks)
  .describe('How many weeks; 1 when left out.')
  .optional();

const mark = z
  .string({
    error: expected('the version of the document', `the first line of a program is tonnage: ${documentMark}`),
  })
  .transform((text, ctx) => {
    if (text.trim() === documentMark) return documentMark;
    const hint = /^program\/\d+$/.test(text.trim())
      ? 'update Tonnage to read it'
      : `write tonnage: ${documentMark}`;
    tell(ctx, {
      path: [],
      problem: `${quoted(text)} is no version of the document that is known here`,
      hint,
    });
    return z.NEVER;
  })
  .meta({ const: documentMark });

const name = z.string({ error: expected('a name', 'write it as name: Strength') }).transform((text, ctx) => {
  if (foldName(text) !== '') return text.trim();
  tell(ctx, { path: [], problem: `"${text}" is not a name`, hint: 'a name has a letter or a digit' });
  return z.NEVER;
});

function daySchema(context: DocumentContext) {
  const day = section('a day', {
    title: optionalText,
    rest_day: flag.optional(),
    notes: optionalText,
    defaults,
    exercises: listOf('a list of exercises', slotSchema(context), programLimits.slots).optional(),
  });
  const restDay = z
    .string()
    .refine((text) => text.trim() === 'rest', {
      error: ({ input }) =>
        messageOf(`${quoted(input)} is no day`, 'write rest for a rest day, or title: and exercises:'),
    })
    .transform((): Partial<z.output<typeof day>> => ({ rest_day: true }))
    .meta({ const: 'rest' });
  return z.union([restDay, day], { error: expected('a day') });
}

const percent = z.string({ error: expected('a share such as 90%') }).transform((text, ctx) => {
  const [, digits] = /^\s*(\d+(?:[.,]\d+)?)\s*%(?:\s*(?:of\s+)?1\s*rm)?\s*$/i.exec(text) ?? [];
  const value = Number(digits?.replace(',', '.') ?? NaN);
  if (value > 0 && value <= 100) return value;
  tell(ctx, {
    path: [],
    problem: `${quoted(text)} is no share of the one-rep max`,
    hint: 'write one such as 90%',
  });
  return z.NEVER;
});

const trainingMax = z.string({ error: expected('a weight such as 100kg') }).transform((text, ctx): Step => {
  const [, digits, word] = /^\s*(\d+(?:[.,]\d+)?)\s*(kg|lb|stack)s?\s*$/i.exec(text) ?? [];
  const weight = Number(digits?.replace(',', '.') ?? NaN);
  const unit = weightUnits.find((known) => word !== undefined && known.startsWith(word.toLowerCase()));
  if (weight > 0 && unit !== undefined) return { weight, unit };
  tell(ctx, {
    path: [],
    problem: `${quoted(text)} is no training max`,
    hint: 'write a weight such as 100kg',
  });
  return z.NEVER;
});

/** A test whose sets are still to be read, since its slot tells of which exercise they are. */
export interface WrittenTest extends Omit<ProgramTest, 'expect'> {
  readonly expect: string;
}

const session = z.string({ error: expected('a session such as 100x5x5') }).transform((text, ctx) => {
  attempt(
    (problem) => tell(ctx, problem),
    [],
    () => parseSets(text),
  );
  return text.trim();
});

const test = section('a test', {
  name: optionalText,
  slot: z.string({ error: expected('a slot', 'write it by its key, as slot: squat') }),
  training_max: trainingMax.optional(),
  done: listOf('a list of sessions', session, 1000),
  expect: z.string({ error: expected('what a test expects', 'write it as expect: 5x5 102.5kg') }),
}).transform(({ name, slot, training_max, done, expect }): WrittenTest => ({
  name: name ?? null,
  slot: slot.trim(),
  trainingMax: training_max ?? null,
  done,
  expect,
}));

/** The document as people write it; what is read from it is still one mapping of the same shape. */
export function programSchema(context: DocumentContext) {
  const days = listOf('a list of days', daySchema(context), programLimits.days).optional();
  return section(
    'a program',
    {
      tonnage: mark,
      name,
      description: optionalText,
      zip_code: optionalText,
      visibility: oneOf(['private', 'public']).optional(),
      training_maxes: z
        .record(z.string(), percent, { error: expected('a mapping of exercises') })
        .describe('The share of the one-rep max that a training max begins with, by exercise: 90%.')
        .optional(),
      defaults,
      weeks,
      days,
      blocks: listOf(
        'a list of blocks',
        section('a block', { weeks, defaults, days }),
        programLimits.weeks,
      ).optional(),
      tests: listOf('a list of tests', test, 1000).optional(),
    },
    `it begins with tonnage: ${documentMark}`,
  );
}

export type WrittenProgram = z.output<ReturnType<typeof programSchema>>;
export type WrittenBlock = NonNullable<WrittenProgram['blocks']>[number];
export type WrittenDay = NonNullable<WrittenBlock['days']>[number];
