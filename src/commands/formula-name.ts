import { formulaNames, oneRepMaxFormulas } from '../domain/one-rep-max.js';
import type { Json } from '../output/view.js';

/** A field that holds a 1RM formula, as people write its name; nothing for null. */
export function formulaName(value: Json | undefined): string {
  const formula = oneRepMaxFormulas.find((name) => name === value);
  return formula === undefined ? '' : formulaNames[formula];
}
