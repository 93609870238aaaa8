import { readAdd, readNote, readPlates, readRest } from './arguments.js';
import type { LoopInput } from './input.js';

/** One thing the loop can be asked for besides logging a set. */
export interface LoopCommand {
  /** The key first, then the word, then others that mean the same. */
  readonly words: readonly string[];
  /** What may stand behind it; empty for nothing. */
  readonly argument: string;
  readonly meaning: string;
  /**
   * @param argument trimmed; empty when nothing was typed
   * @throws Failure usage when the argument cannot be read
   */
  readonly read: (argument: string) => LoopInput;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Every command, in the order the help shows them; going to another exercise is read with the plan at hand. */
export const loopCommands: readonly LoopCommand[] = [
  {
    words: ['s', 'swap'],
    argument: '[exercise]',
    meaning: 'another exercise instead',
    read: (exercise) => ({ kind: 'swap', exercise: orNull(exercise) }),
  },
  { words: ['k', 'skip'], argument: '', meaning: 'move past it', read: () => ({ kind: 'skip' }) },
  {
    words: ['a', 'add'],
    argument: '[exercise] [set]',
    meaning: 'one more exercise',
    read: readAdd,
  },
  { words: ['n', 'note'], argument: '[session] text', meaning: 'write a note', read: readNote },
  { words: ['u', 'undo'], argument: '', meaning: 'take back the last set', read: () => ({ kind: 'undo' }) },
  {
    words: ['r', 'rest'],
    argument: '[90|+30|off]',
    meaning: 'rest, or end it',
    read: (change) => ({ kind: 'rest', change: readRest(change) }),
  },
  {
    words: ['+'],
    argument: '',
    meaning: 'rest 30 s more',
    read: () => ({ kind: 'rest', change: { kind: 'by', seconds: 30 } }),
  },
  {
    words: ['-'],
    argument: '',
    meaning: 'rest 30 s less',
    read: () => ({ kind: 'rest', change: { kind: 'by', seconds: -30 } }),
  },
  { words: ['p', 'plates'], argument: '[weight]', meaning: 'plates for each side', read: readPlates },
  {
    words: ['w', 'plan', 'workout'],
    argument: '',
    meaning: 'the whole plan',
    read: () => ({ kind: 'show', what: 'plan' }),
  },
  { words: ['pause'], argument: '', meaning: 'stop the clock', read: () => ({ kind: 'pause' }) },
  {
    words: ['q', 'leave', 'quit', 'exit'],
    argument: '',
    meaning: 'leave; the session runs on',
    read: () => ({ kind: 'leave' }),
  },
  {
    words: ['f', 'finish', 'done'],
    argument: '',
    meaning: 'finish the session',
    read: () => ({ kind: 'finish' }),
  },
  {
    words: ['?', 'help', 'h'],
    argument: '',
    meaning: 'these keys',
    read: () => ({ kind: 'show', what: 'help' }),
  },
];

/** The words for going to another exercise. */
export const goWords: readonly string[] = ['g', 'go'];

/** Every word the loop knows, keys and other spellings included. */
export const loopWords: readonly string[] = [...loopCommands.flatMap(({ words }) => words), ...goWords];

const width = 24;

function helpLine(form: string, meaning: string): string {
  return `${form.padEnd(width)}${meaning}`;
}

/** The keys on one screen, no line longer than 50 columns. */
export const loopHelp: readonly string[] = [
  helpLine('Enter', 'log what is proposed'),
  helpLine('100x5, last+2.5, w 60x5', 'log another set'),
  helpLine('g, go 3|A2|name', 'another exercise next'),
  ...loopCommands.map(({ words, argument, meaning }) => {
    const form = words.slice(0, 2).join(', ');
    return helpLine(argument === '' ? form : `${form} ${argument}`, meaning);
  }),
];
