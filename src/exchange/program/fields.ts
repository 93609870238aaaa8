import * as z from 'zod';
import { closest } from '../../domain/closest.js';
import { parseDuration } from '../../domain/durations.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import { NotationFailure } from '../../domain/notation/failure.js';
import { brokenLimit } from '../../domain/notation/limits.js';
import { parseRule } from '../../domain/progression/rule-notation.js';
import type { Rule } from '../../domain/progression/rule.js';

/** A value as a message repeats it. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'string') return 'a mapping';
  const line = value.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}

/** Where an issue is, what is wrong and what to do. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly hint: string | null;
  /** Characters into the text that stands there. */
  readonly offset?: number;
  /** Whether it is about the key that the path ends with, rather than what stands there. */
  readonly isKey?: boolean;
}

/** The message of an issue: the problem, and the hint on a line of its own. */
export function messageOf(problem: string, hint: string | null): string {
  return hint === null ? problem : `${problem}\n${hint}`;
}

/** Takes a problem into the issues of a schema. */
export function tell(ctx: z.RefinementCtx, { path, problem, hint, ...params }: Problem): void {
  ctx.addIssue({
    code: 'custom',
    path: [...path],
    message: messageOf(problem, hint),
    params,
  });
}

/** `did you mean "weeks"?`, else what is known. */
export function nearest(typed: string, known: readonly string[]): string {
  const [found] = closest(
    typed,
    known.map((word) => ({ word, key: foldName(word) })),
    1,
  );
  return found === undefined ? `known are ${known.join(', ')}` : `did you mean "${found.word}"?`;
}

/** The hint without the line that shows the text again, which a report tells by its place. */
function adviceOf({ problem, hint = '' }: NotationFailure): string {
  const [, advice = hint, where = ''] = /^(.*) \((ton help \w+ shows every form)\)\n/.exec(hint) ?? [];
  return advice === problem ? where : advice;
}

/**
 * Reads a text by a parser of the domain; its failure becomes a problem.
 *
 * @param shift where the text begins in what stands at the path
 * @returns null when it failed
 */
export function attempt<T>(
  report: (problem: Problem) => void,
  path: readonly PropertyKey[],
  read: () => T,
  shift = 0,
): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error instanceof NotationFailure) {
      const hint = adviceOf(error);
      report({
        path,
        problem: `${quoted(error.text)}: ${error.problem}`,
        hint,
        offset: shift + error.position,
      });
    } else {
      report({ path, problem: error.message, hint: error.hint ?? null });
    }
    return null;
  }
}

/** `is missing`, or what stands there instead of what is expected. */
export function expected(what: string, hint: string | null = null) {
  return ({ input }: { readonly input?: unknown }): string =>
    messageOf(input === undefined ? `${what} is missing` : `${quoted(input)} is not ${what}`, hint);
}

/** A text; one that is empty is none. */
export const optionalText = z
  .string({ error: expected('a text') })
  .transform((text) => text.trim() || null)
  .optional();

/** Words for the published schema. */
const said = {
  rest: 'Rest after each set: 90s, 3min, 1:30; none takes back what was said further out.',
  rule: 'How the targets move: linear +2.5kg, double +2.5kg, sum 25 +2.5kg, rpe, tm +5kg, stages …, wave; none takes it back.',
};

/** A mapping with these keys and no others. */
export function section<T extends z.ZodRawShape>(what: string, shape: T, hint: string | null = null) {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    // Which keys were not known is in the issue; what it needs besides are the known ones.
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expected(what, hint)(issue)),
  });
}

/** A list of at most so many; one with nothing behind its key is empty. */
export function listOf<T extends z.ZodType>(what: string, item: T, most: number) {
  const error = messageOf(`${what} has too many entries`, `at most ${most} are read`);
  return z
    .union([z.literal(''), z.array(item).max(most, { error })], { error: expected(what) })
    .transform((list) => (list === '' ? [] : list));
}

/** A whole number, typed as digits. */
export function wholeNumber(what: string, min: number, max: number) {
  return z
    .string({ error: expected(what) })
    .transform((text, ctx) => {
      if (text.trim() === '') return undefined;
      const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : NaN;
      if (value >= min && value <= max) return value;
      tell(ctx, { path: [], problem: `${quoted(text)} is not ${what}`, hint: `it is ${min} to ${max}` });
      return z.NEVER;
    })
    .meta({ type: 'integer', minimum: min, maximum: max });
}

/** Yes or no. */
export const flag = z
  .string({ error: expected('yes or no') })
  .transform((text, ctx) => {
    if (/^(?:true|yes|)$/i.test(text.trim())) return true;
    if (/^(?:false|no)$/i.test(text.trim())) return false;
    tell(ctx, { path: [], problem: `${quoted(text)} is neither yes nor no`, hint: 'write true or false' });
    return z.NEVER;
  })
  .meta({ type: 'boolean' });

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]) {
  return z
    .string({ error: expected(`one of ${words.join(', ')}`) })
    .transform((text, ctx) => {
      if (text.trim() === '') return undefined;
      const found = words.find((word) => word === text.trim().toLowerCase());
      if (found !== undefined) return found;
      tell(ctx, {
        path: [],
        problem: `${quoted(text)} is not one of ${words.join(', ')}`,
        hint: nearest(text, words),
      });
      return z.NEVER;
    })
    .meta({ enum: [...words] });
}

/** What takes back a rest or rule that was said for the whole day or program. */
const nothing = /^\s*none\s*$/i;

/** Whole seconds of rest; null for `none`, and undefined where nothing is said. */
export const restField = z
  .string({ error: expected('a rest such as 90s or 3min') })
  .transform((text, ctx): number | null | undefined => {
    if (text.trim() === '') return undefined;
    if (nothing.test(text)) return null;
    const seconds = attempt(
      (problem) => tell(ctx, problem),
      [],
      () => parseDuration(text),
    );
    const broken = seconds === null ? null : brokenLimit('restSeconds', seconds);
    if (broken !== null) tell(ctx, { path: [], problem: `${quoted(text)} is no rest`, hint: broken });
    return seconds ?? undefined;
  })
  .describe(said.rest)
  .optional();

/** A rule of progression; null for `none`, and undefined where nothing is said. */
export const ruleField = z
  .string({ error: expected('a rule such as linear +2.5kg') })
  .transform((text, ctx): Rule | null | undefined => {
    if (text.trim() === '') return undefined;
    if (nothing.test(text)) return null;
    return (
      attempt(
        (problem) => tell(ctx, problem),
        [],
        () => parseRule(text),
      ) ?? undefined
    );
  })
  .describe(said.rule)
  .optional();
