import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine wait ten times as long before it makes machine code of a function, for work that touches a great many
 * small things once: of the second that a program of a year takes it spends a third on code that hardly runs any more. Only a
 * hint: an engine that does not know it does as it likes.
 */
export function optimizeLate(): void {
  setFlagsFromString('--interrupt-budget=700000');
}
