import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../src/domain/planned/describe.js';
import type { TargetSet } from '../../../src/domain/planned/planned-set.js';
import { readPlanned } from './read.js';

/** The last set of a text as a session asks for it, its rest the shorter one. */
function targetOf(text: string): TargetSet {
  const set = readPlanned(text).at(-1);
  if (set === undefined) throw new Error(`"${text}" is no set`);
  return { ...set, restSeconds: set.restSecondsMin };
}

describe('describeTarget', () => {
  it.each([
    ['5x5 100kg @8', '100 kg × 5 @8'],
    ['3x8-12 60kg', '60 kg × 8–12'],
    ['3x5+', '5+ reps'],
    ['3x30s', '30 s'],
    ['1x90s', '1:30'],
    ['1x1', '1 rep'],
    ['1x1+', '1+ reps'],
    ['1x1-2', '1–2 reps'],
    ['3xAMRAP', 'AMRAP'],
    ['3xAMRAP 60kg', '60 kg × AMRAP'],
    ['3x8 +20kg', '+20 kg × 8'],
    ['3x8 -15kg', '-15 kg × 8'],
    ['3x8 bw', '8 reps'],
    ['1x12 1stack', '1 stack × 12'],
    ['1x12 7stacks', '7 stacks × 12'],
    ['1x40m 24kg', '24 kg 40 m'],
    ['1x5km 25:00', '5 km 25:00'],
    ['1x300 in 2:00', '300 reps in 2:00'],
    ['1x10 over 20m 20kg', '20 kg × 10 over 20 m'],
    ['w 1x5 40kg', 'w 40 kg × 5'],
    ['d 1x5 40kg', 'd 40 kg × 5'],
    ['3x8 @7-8', '8 reps @7–8'],
    ['3x8 1-2RIR', '8 reps @1–2 RIR'],
    ['3x8 tempo 3-1-1-0 rest 90s', '8 reps tempo 3-1-1-0 rest 1:30'],
    ['3-4x8', '8 reps (optional)'],
  ])('%s: %s', (text, words) => expect(describeTarget(targetOf(text))).toBe(words));
});
