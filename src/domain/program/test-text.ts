import { numberText } from '../notation/numbers.js';
import { printPlanned } from '../planned/print.js';
import type { ProgramTest } from './document.js';

function describeTest({ slot, trainingMax, done, expect }: ProgramTest): string {
  const maximum = trainingMax === null ? [] : [`TM ${numberText(trainingMax.weight)}${trainingMax.unit}`];
  return `${[`${slot}:`, ...maximum, done.join(' | ')].join(' ')} → ${printPlanned(expect)}`;
}

/** The tests of a program in one line, to compare and to show; null without any. */
export function describeTests(tests: readonly ProgramTest[]): string | null {
  if (tests.length === 0) return null;
  return tests.map((test) => (test.name === null ? '' : `${test.name}, `) + describeTest(test)).join('; ');
}
