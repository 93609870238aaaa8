import { Failure } from '../failure.js';
import { parseRule } from '../progression/rule-notation.js';
import type { Rule } from '../progression/rule.js';
import { splitRule } from '../program/split-rule.js';

/** A rule that a text ends with. */
export interface RuleRead {
  readonly rule: Rule;
  /** Where its words begin and end in the text; signs in front of them are left out. */
  readonly start: number;
  readonly end: number;
  /** What was guessed, where it is in the notation of another program. */
  readonly guess: string | null;
}

/** `Progression: linear +2.5kg`. */
const label = /(?:^|[ ,;/(]+)((?:progress(?:ion)?|rule) ?: ?)$/;

const amount = String.raw`(\d{1,3}(?:[.,]\d{1,3})?) ?(kg|kgs|lb|lbs)`;
const often = String.raw`(?:each|every|per) (?:time|session|workout)`;
/** A step each time, said in words: `+2.5kg each time`, `add 5 lb every session`. */
const inWords = new RegExp(
  String.raw`(?<=^|[ ,;/(])(?:(?:add|increase by) \+? ?|\+ ?)${amount} ${often}(?=[).]*$)`,
);
/** The same as another program writes it: `progress: lp(5lb)`. */
const foreign = new RegExp(String.raw`(?<=^|[ ,;/(])progress ?: ?lp\(${amount}\)(?=$)`);

function ruleOrNull(text: string): Rule | null {
  try {
    return parseRule(text);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function stepIn(text: string): RuleRead | null {
  const found = inWords.exec(text) ?? foreign.exec(text);
  if (found === null) return null;
  const [words, number = '', unit = ''] = found;
  const notation = `linear +${number.replace(',', '.')}${unit.replace(/s$/, '')}`;
  const rule = ruleOrNull(notation);
  if (rule === null) return null;
  const guess = foreign.test(text) ? `"${words}" read as the rule ${notation}` : null;
  return { rule, start: found.index, end: found.index + words.length, guess };
}

/**
 * The rule of progression that a text ends with, in its notation or in the words people use for a step each time.
 *
 * @param text plain, behind the name of the exercise
 * @returns null where it ends with none that is understood
 */
export function ruleIn(text: string): RuleRead | null {
  const { rule: words, ruleAt } = splitRule(text);
  const rule = words === null ? null : ruleOrNull(words);
  if (words === null || rule === null) return stepIn(text);
  const labelled = label.exec(text.slice(0, ruleAt))?.[1] ?? '';
  return { rule, start: ruleAt - labelled.length, end: ruleAt + words.length, guess: null };
}
