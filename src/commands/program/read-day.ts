import type { App } from '../../app/app.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { readProgramSlot, type TypedSlot } from '../program-slot-line.js';

/** A day that was typed; its slots have no keys yet. */
export interface TypedDay {
  readonly title: string | null;
  readonly isRest: boolean;
  readonly slots: readonly TypedSlot[];
}

/** Where sets begin, so that what stands in front of the colon is an exercise. */
const sets = /^(?:[wd] ?)?\d+(?:-\d+)? ?(?:x|×|sets)/i;

/**
 * A day in one text: a title before a colon, then exercises apart by semicolons, `Push: squat 5x5 100kg; bench 3x8`; `rest`
 * alone is a day off. Without a title the first exercise goes first.
 *
 * @throws Failure as `readProgramSlot` does; usage for a text of nothing
 */
export async function readDay(app: App, scope: Scope, text: string): Promise<TypedDay> {
  if (text.trim() === '')
    throw new Failure(
      'usage',
      `"${text}" is no workout`,
      'write one like: "Push: bench press 3x8; dip 3x10"',
    );
  if (/^rest$/i.test(text.trim())) return { title: null, isRest: true, slots: [] };
  const { title, body } = split(text);
  const slots: TypedSlot[] = [];
  for (const line of body.split(';').map((part) => part.trim()))
    if (line !== '') slots.push(await readProgramSlot(app, scope, line));
  return { title, isRest: false, slots };
}

/**
 * Days, one a text.
 *
 * @throws Failure as `readDay` does
 */
export async function readDays(app: App, scope: Scope, texts: readonly string[]): Promise<TypedDay[]> {
  const days: TypedDay[] = [];
  for (const text of texts) days.push(await readDay(app, scope, text));
  return days;
}

function split(text: string): { title: string | null; body: string } {
  const [first = ''] = text.split(';');
  const colon = /^([^:]*\S)\s*:(?:\s+|$)/.exec(first);
  if (colon === null)
    return text.includes(';') || /\d/.test(text) ? untitled(text) : { title: text.trim(), body: '' };
  const body = text.slice(colon[0].length);
  return sets.test(body) ? untitled(text) : { title: (colon[1] ?? '').trim(), body };
}

function untitled(text: string) {
  return { title: null, body: text };
}
