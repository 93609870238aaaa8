import { Option } from 'commander';

/**
 * An option that takes one of a few words, which its handler reads itself, in any case and with its own error. Help, pages
 * and completion name the words.
 */
export function offering(flags: string, description: string, words: readonly string[]): Option {
  const option = new Option(flags, description);
  option.argChoices = [...words];
  return option;
}
