import { parseDuration } from '../durations.js';
import { Failure } from '../failure.js';
import { Cursor } from '../notation/cursor.js';
import { brokenLimit } from '../notation/limits.js';
import { parseSets } from '../notation/parse.js';
import { takeWeight } from '../notation/quantities.js';
import { splitExercise } from '../notation/split.js';
import type { LoopInput, RestChange } from './input.js';

/**
 * What stands behind `rest`: nothing, `off` or `0`, `90` or `1:30` from now on, `+30` or `-15`.
 *
 * @throws Failure usage when it is anything else, or no rest that a set may have
 */
export function readRest(text: string): RestChange {
  if (text === '') return { kind: 'toggle' };
  if (/^(?:off|skip|none|0+s?)$/i.test(text)) return { kind: 'off' };
  const [, sign, amount = ''] = /^([+-]?) *(.*)$/.exec(text) ?? [];
  const seconds = parseDuration(amount);
  const broken = brokenLimit('restSeconds', seconds);
  if (broken !== null) throw new Failure('usage', `"${text}" cannot be rested: ${broken}`, 'write rest 90s');
  if (sign === '') return { kind: 'to', seconds };
  return { kind: 'by', seconds: sign === '-' ? -seconds : seconds };
}

/**
 * What stands behind `plates`: nothing for the proposal's weight, or a weight such as `100` or `225lb`.
 *
 * @throws Failure usage when it is anything else
 */
export function readPlates(text: string): LoopInput {
  if (text === '') return { kind: 'plates', weight: null, unit: null };
  const cursor = new Cursor(text);
  const typed = takeWeight(cursor, 'always');
  if (typed === null || cursor.position < text.length) {
    throw new Failure('usage', `"${text}" is not a weight`, 'write plates 100, or plates 225lb');
  }
  return { kind: 'plates', ...typed };
}

/** What stands behind `note`: the text, of the session as a whole behind the word `session`. */
export function readNote(text: string): LoopInput {
  const session = /^session(?:[: ]+|$)(.*)$/i.exec(text);
  const note = (session?.[1] ?? text).trim();
  return {
    kind: 'note',
    about: session === null ? 'exercise' : 'session',
    text: note === '' ? null : note,
  };
}

/**
 * What stands behind `add`: nothing, an exercise, or an exercise and sets of it.
 *
 * @throws NotationFailure when the sets are none
 */
export function readAdd(text: string): LoopInput {
  if (text === '') return { kind: 'add', exercise: null, sets: null };
  const { exercise, sets } = splitExercise([text]);
  if (sets !== '') parseSets(sets);
  return { kind: 'add', exercise, sets: sets === '' ? null : sets };
}
