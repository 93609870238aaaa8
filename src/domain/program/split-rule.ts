import { plainGlyphs } from '../notation/cursor.js';

/**
 * Where a rule begins behind planned sets. `tm` and `rpe` are words of planned sets as well: `85% TM`, `@8 rpe`; as rules
 * the one has a step behind it, the other stands alone behind a comma.
 */
const beginning = /(?:^|[ ,;]+)(?=(?:linear|double|sum|stages|wave)(?![a-z])|tm *\+)|(?:^|[,;]) *(?=rpe *$)/;

/** Planned sets and the rule behind them. */
export interface RuledText {
  readonly sets: string;
  /** Null when there is none. */
  readonly rule: string | null;
  /** Where the rule begins in the text. */
  readonly ruleAt: number;
}

/** Takes `5x5 100kg, linear +2.5kg` apart; either may be missing. Nothing is read yet. */
export function splitRule(text: string): RuledText {
  const found = beginning.exec(plainGlyphs(text));
  if (found === null) return { sets: text.trimEnd(), rule: null, ruleAt: text.length };
  const ruleAt = found.index + found[0].length;
  return { sets: text.slice(0, found.index), rule: text.slice(ruleAt).trimEnd(), ruleAt };
}
