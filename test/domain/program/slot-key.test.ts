import { describe, expect, it } from 'vitest';
import { slotKeys } from '../../../src/domain/program/slot-key.js';

describe('slotKeys', () => {
  it('counts an exercise within its week', () => {
    const keyOf = slotKeys(new Set());
    expect(['Squat', 'Bench Press', 'squat', 'Bankdrücken'].map(keyOf)).toEqual([
      'squat',
      'bench-press',
      'squat-2',
      'bankdrucken',
    ]);
  });

  it('keeps off keys that are given', () => {
    const keyOf = slotKeys(new Set(['squat', 'squat-3']));
    expect(['Squat', 'Squat'].map(keyOf)).toEqual(['squat-2', 'squat-4']);
  });
});
