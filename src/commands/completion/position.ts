import type { Argument, Command, Option } from 'commander';
import { declareRoot } from '../root.js';
import { findNoun, shieldDashes } from '../words.js';

/** Where on the command line the cursor is. */
export interface Position {
  /** The deepest command named. */
  readonly command: Command;
  /** The command that takes the words: the one named, or what its noun does without a verb. */
  readonly taker: Command;
  /** The operands before the cursor. */
  readonly operands: readonly string[];
  /** The values of the options before the cursor, by attribute; the last one where there are several. */
  readonly values: ReadonlyMap<string, string>;
  /** The option whose value is being typed. */
  readonly option: Option | null;
  /** What of the last word stands before the value: `--format=`, or nothing. */
  readonly prefix: string;
  /** The last word up to the cursor, without the prefix. */
  readonly typed: string;
  /** False behind `--`. */
  readonly takesOptions: boolean;
}

/**
 * Follows the words through the command tree, as the parser would, but forgiving: an unknown option is passed over.
 *
 * @param words those after the program's name up to the cursor, the last one possibly empty or half typed
 */
export async function positionOf(words: readonly string[]): Promise<Position> {
  const before = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  const values = new Map<string, string>();
  const operands: string[] = [];
  let command = await declareRoot(findNoun(before), (declared) => declared);
  let option: Option | null = null;
  let takesOptions = true;
  for (const word of before) {
    if (option !== null) {
      values.set(option.attributeName(), word);
      option = null;
    } else if (takesOptions && word === '--') {
      takesOptions = false;
    } else if (takesOptions && isOption(word)) {
      const { flag, value } = partsOf(word);
      const found = findOption(takerOf(command), flag);
      if (found?.required === true && value === null) option = found;
      if (found !== undefined && value !== null) values.set(found.attributeName(), value);
    } else {
      const child = operands.length > 0 ? undefined : childNamed(command, word);
      if (child === undefined) operands.push(word);
      else command = child;
    }
  }
  const position = { command, taker: takerOf(command), operands, values, takesOptions };
  if (option !== null || !takesOptions || !isOption(last))
    return { ...position, option, prefix: '', typed: last };
  const { flag, value } = partsOf(last);
  const assigned = value === null ? undefined : findOption(position.taker, flag);
  if (value === null || assigned?.required !== true)
    return { ...position, option: null, prefix: '', typed: last };
  return { ...position, option: assigned, prefix: `${flag}=`, typed: value };
}

/** The argument the next operand belongs to, with the operands before it that do too; null when none is taken. */
export function nextArgument({
  taker,
  operands,
}: Position): { argument: Argument; earlier: readonly string[] } | null {
  const declared = taker.registeredArguments;
  const at = Math.min(operands.length, declared.length - 1);
  const argument = declared[at];
  if (argument === undefined || (at < operands.length && !argument.variadic)) return null;
  return { argument, earlier: operands.slice(at) };
}

/** The command of that name, or with that other name, directly below. */
export function childNamed(command: Command, name: string): Command | undefined {
  return command.commands.find((child) => child.name() === name || child.aliases().includes(name));
}

/** What a noun does without a verb; the parser knows it and tells nobody. */
function takerOf(command: Command): Command {
  const { _defaultCommandName: verb } = command as Command & { _defaultCommandName?: string | null };
  return (typeof verb === 'string' ? childNamed(command, verb) : undefined) ?? command;
}

/** A dash alone is standard input, and one before a digit is a set or a day. */
function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-' && shieldDashes([word])[0] === word;
}

function partsOf(word: string): { flag: string; value: string | null } {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? { flag: word, value: null } : { flag: word.slice(0, at), value: word.slice(at + 1) };
}

function findOption(command: Command, flag: string): Option | undefined {
  const own = command.options.find(({ short, long }) => short === flag || long === flag);
  return own ?? (command.parent === null ? undefined : findOption(command.parent, flag));
}
