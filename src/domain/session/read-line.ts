import { closest } from '../closest.js';
import { Failure } from '../failure.js';
import { foldName } from '../fold.js';
import { splitExercise } from '../notation/split.js';
import { parseSets } from '../notation/parse.js';
import { readAdd } from './arguments.js';
import { goWords, loopCommands, loopWords } from './commands.js';
import { findSlots } from './find-slot.js';
import type { LoopInput } from './input.js';
import { nextPlace, placeBeyond, type Place } from './next-set.js';
import type { SessionPlan, SessionSlot } from './plan.js';
import { readSets } from './typed-sets.js';

/** What a line is read against. */
export interface Reading {
  readonly plan: SessionPlan;
  /** Where a set typed now belongs; null when the session has no exercise to log to. */
  readonly place: Place | null;
  /** Of weights typed without one. */
  readonly unit: 'kg' | 'lb';
}

/**
 * What a line asks for: nothing to accept, sets, a command, or an exercise of the session with or without sets.
 *
 * A line that can be read as sets is sets, so `f 100x4` is a set to failure and `f` finishes.
 *
 * @throws Failure usage when it is none of these; it quotes what was typed and names the character or the way out
 */
export function readLine(text: string, reading: Reading): LoopInput {
  const typed = text.trim();
  if (typed === '') return { kind: 'accept' };
  const broken = failureOf(typed);
  if (broken === null) return readSetsHere(typed, reading);
  const [word = '', ...others] = typed.split(/\s+/);
  const argument = others.join(' ');
  if (isFlag(word) && startsSet(argument)) throw broken;
  return (
    readCommand(word, argument, reading) ??
    readExercise(typed, reading) ??
    readNewExercise(typed, reading) ??
    fail(typed, broken, reading)
  );
}

/** Why a text is no sets; null when it is. */
function failureOf(text: string): Failure | null {
  try {
    parseSets(text);
    return null;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function readSetsHere(text: string, { plan, place, unit }: Reading): LoopInput {
  if (place === null) {
    throw new Failure('usage', `"${text}" has no exercise to belong to`, 'add one first: add bench press');
  }
  return { kind: 'sets', slotId: place.slot.id, sets: readSets(text, plan, place, unit) };
}

function isFlag(word: string): boolean {
  return /^[wdfa]$/i.test(word);
}

function startsSet(text: string): boolean {
  return splitExercise(['x', text]).exercise === 'x' && text !== '';
}

function readCommand(word: string, argument: string, { plan }: Reading): LoopInput | null {
  const key = word.toLowerCase();
  if (goWords.includes(key)) return { kind: 'go', slotId: oneSlot(plan, argument).id };
  const command = loopCommands.find(({ words }) => words.includes(key));
  if (command === undefined) return null;
  if (command.argument === '' && argument !== '') {
    // An exercise may begin with a word of ours, as a pause squat does.
    if (findSlots(plan, splitExercise([`${word} ${argument}`]).exercise).length > 0) return null;
    throw new Failure('usage', `"${word}" stands alone, found "${argument}" behind it`, `type ${word}`);
  }
  return command.read(argument);
}

function oneSlot(plan: SessionPlan, text: string): SessionSlot {
  const [slot, ...others] = text === '' ? [] : findSlots(plan, text);
  if (slot === undefined) {
    const hint = 'name an exercise of the session or its number; plan shows them, add brings in another';
    throw new Failure(
      'usage',
      text === '' ? 'go needs an exercise' : `"${text}" is not in the session`,
      hint,
    );
  }
  if (others.length > 0) {
    const names = [slot, ...others].map(({ position, exercise }) => `${position} ${exercise}`).join(', ');
    throw new Failure('usage', `"${text}" may be several: ${names}`, `type its number: go ${slot.position}`);
  }
  return slot;
}

/** `squat`, or `squat 100x5`: an exercise of the session by name, and sets of it. */
function readExercise(text: string, { plan, unit }: Reading): LoopInput | null {
  const { exercise, sets } = splitExercise([text]);
  if (!/^\p{L}{3}/u.test(exercise) || findSlots(plan, exercise).length === 0) return null;
  const slot = oneSlot(plan, exercise);
  if (sets === '') return { kind: 'go', slotId: slot.id };
  const choices = { focus: { slotId: slot.id, sets: slot.sets.length }, passed: [] };
  const next = slot.isSkipped ? null : nextPlace(plan, choices);
  return { kind: 'sets', slotId: slot.id, sets: readSets(sets, plan, next ?? placeBeyond(slot), unit) };
}

/** An exercise the session does not have yet: with sets of it, or alone where nothing else can be meant. */
function readNewExercise(text: string, { plan }: Reading): LoopInput | null {
  const { exercise, sets } = splitExercise([text]);
  if (!/^\p{L}{3}/u.test(exercise) || (sets === '' && plan.slots.length > 0)) return null;
  return readAdd(text);
}

/** The failure that helps most: of a set where it began like one, else the word that was probably meant. */
function fail(text: string, broken: Failure, { plan }: Reading): never {
  const isWord = /^\p{L}{2}/u.test(text) && !/^(?:bw|miss|last|[wdfa]{1,4})(?!\p{L})/iu.test(text);
  if (!isWord) throw broken;
  const { exercise, sets } = splitExercise([text]);
  const near = nearest(exercise, plan);
  const meant = near === null ? '' : `did you mean ${near}? `;
  if (sets !== '') {
    throw new Failure('usage', `"${exercise}" is not in the session`, `${meant}add ${exercise} brings it in`);
  }
  throw new Failure(
    'usage',
    `"${text}" is neither a set nor a command`,
    `${meant}a set is 100x5; help shows the keys`,
  );
}

function nearest(text: string, plan: SessionPlan): string | null {
  const names = [...loopWords, ...plan.slots.map(({ exercise }) => exercise)];
  const candidates = names.map((name) => ({ name, key: foldName(name) }));
  const [word = text] = text.split(/\s+/);
  const [near] = [...closest(text, candidates, 1), ...closest(word, candidates, 1)];
  return near?.name ?? null;
}
