import type { Option } from 'commander';
import { commandPath } from '../command-path.js';
import type { Position } from './position.js';

/** Arguments that are called after what they are made of, by command; else a name is of what it is called. */
const kinds: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  'exercise alias': { words: 'exercise' },
  'exercise tag': { words: 'exercise' },
  'workout exercise add': { words: 'workout' },
  'workout exercise edit': { words: 'workout' },
  'workout exercise move': { words: 'workout' },
  'workout exercise remove': { words: 'workout' },
  'program backtest': { 'program-or-rule': 'program' },
  'import show': { id: 'import' },
  'import undo': { id: 'import' },
};

/** What is stored of what an argument or an option takes. The name behind a verb of `user` is a user's. */
export function storedKind(name: string, { taker, option }: Position): string {
  if (option !== null) return name;
  const isUser = name === 'name' && taker.parent?.name() === 'user' && taker.name() !== 'add';
  return isUser ? 'user' : (kinds[commandPath(taker)]?.[name] ?? name);
}

/** What an option takes: `exercise` of `--exercise <exercise>`; a `<name>` is of what the option is called, as in `--gym <name>`. */
export function kindOf(option: Option): string {
  const name = placeholder(option);
  if (name !== 'name') return name;
  const called = option.attributeName();
  return called === 'fromTemplate' ? 'template' : called;
}

/** `exercise` of `--exercise <exercise>`. */
function placeholder(option: Option): string {
  return /<([^>.]+)/.exec(option.flags)?.[1] ?? '';
}
