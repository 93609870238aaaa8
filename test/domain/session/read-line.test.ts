import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.js';
import { printSets } from '../../../src/domain/notation/print-sets.js';
import { loopCommands, loopHelp, loopWords } from '../../../src/domain/session/commands.js';
import type { LoopInput } from '../../../src/domain/session/input.js';
import { placeAtHand } from '../../../src/domain/session/loop.js';
import { readLine } from '../../../src/domain/session/read-line.js';
import { drop, loopOf, target, warmup } from './plans.js';

type Slots = Parameters<typeof loopOf>;

const session: Slots = [
  { targets: [target(), target()], lastTime: '95x5' },
  { targets: [target()], supersetGroup: 'A', exercise: 'Incline Bench Press' },
  { supersetGroup: 'A', measurement: 'bodyweight_reps', exercise: 'Pull-Up' },
  { exercise: 'Pause Squat', isSkipped: true },
];

function read(line: string, slots: Slots = session): LoopInput {
  const state = loopOf(...slots);
  return readLine(line, { plan: state.plan, place: placeAtHand(state), unit: 'kg' });
}

/** The slot's number and the sets in notation. */
function readSets(line: string, slots: Slots = session): string {
  const input = read(line, slots);
  if (input.kind !== 'sets') return input.kind;
  return `${(input.slotId ?? 0) - 10}: ${printSets(input.sets, { unit: 'kg' })}`;
}

function refused(line: string, slots: Slots = session): [message: string, hint: string | undefined] {
  try {
    read(line, slots);
  } catch (error) {
    if (error instanceof Failure && error.code === 'usage') return [error.message, error.hint];
    throw error;
  }
  return ['read', undefined];
}

describe('a line', () => {
  it.each<[string, LoopInput]>([
    ['', { kind: 'accept' }],
    ['   ', { kind: 'accept' }],
    ['s', { kind: 'swap', exercise: null }],
    ['swap front squat', { kind: 'swap', exercise: 'front squat' }],
    ['K', { kind: 'skip' }],
    ['skip', { kind: 'skip' }],
    ['a', { kind: 'add', exercise: null, sets: null }],
    ['a face pull', { kind: 'add', exercise: 'face pull', sets: null }],
    ['add face pull 20x15', { kind: 'add', exercise: 'face pull', sets: '20x15' }],
    ['deadlift 100x5', { kind: 'add', exercise: 'deadlift', sets: '100x5' }],
    ['face pull 20x15', { kind: 'add', exercise: 'face pull', sets: '20x15' }],
    ['n', { kind: 'note', about: 'exercise', text: null }],
    ['note belt on', { kind: 'note', about: 'exercise', text: 'belt on' }],
    ['note 100 felt light', { kind: 'note', about: 'exercise', text: '100 felt light' }],
    ['n session slept badly', { kind: 'note', about: 'session', text: 'slept badly' }],
    ['n session', { kind: 'note', about: 'session', text: null }],
    ['n sessions went well', { kind: 'note', about: 'exercise', text: 'sessions went well' }],
    ['u', { kind: 'undo' }],
    ['r', { kind: 'rest', change: { kind: 'toggle' } }],
    ['rest 1:30', { kind: 'rest', change: { kind: 'to', seconds: 90 } }],
    ['r +30', { kind: 'rest', change: { kind: 'by', seconds: 30 } }],
    ['r -15s', { kind: 'rest', change: { kind: 'by', seconds: -15 } }],
    ['r off', { kind: 'rest', change: { kind: 'off' } }],
    ['p', { kind: 'plates', weight: null, unit: null }],
    ['p 100', { kind: 'plates', weight: 100, unit: null }],
    ['plates 225lb', { kind: 'plates', weight: 225, unit: 'lb' }],
    ['w', { kind: 'show', what: 'plan' }],
    ['plan', { kind: 'show', what: 'plan' }],
    ['?', { kind: 'show', what: 'help' }],
    ['h', { kind: 'show', what: 'help' }],
    ['q', { kind: 'leave' }],
    ['quit', { kind: 'leave' }],
    ['f', { kind: 'finish' }],
    ['done', { kind: 'finish' }],
    ['pause', { kind: 'pause' }],
    ['go 2', { kind: 'go', slotId: 12 }],
    ['g a2', { kind: 'go', slotId: 13 }],
    ['go pull', { kind: 'go', slotId: 13 }],
    ['bench', { kind: 'go', slotId: 12 }],
    ['press incline', { kind: 'go', slotId: 12 }],
    ['squat', { kind: 'go', slotId: 11 }],
    ['pause squat', { kind: 'go', slotId: 14 }],
  ])('%j is a command', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ['100x5', '1: 100x5'],
    ['100x5x3 @8', '1: 100x5x3 @8'],
    ['f 100x4', '1: f 100x4'],
    ['w 60x5', '1: w 60x5'],
    ['a 60x12', '1: a 60x12'],
    ['d 80x8', '1: d 80x8'],
    ['225lb x 5', '1: 225lbx5'],
    ['last+2.5', '1: 97.5x5'],
    ['miss 100', '1: miss 100kg'],
    ['f 12', '1: f 100x12'],
    ['4', '1: 100x4'],
    ['5,5,4', '1: 100x5,5,4'],
    ['bw x 12', '1: x12'],
    ['bench 80x5', '2: 80x5'],
    ['incline bench press 80x5,4', '2: 80x5,4'],
    ['pull-up 12', '3: x12'],
    ['pull-up 10x12', '3: +10x12'],
    ['pause squat 60x5', '4: 60x5'],
  ])('%j is sets', (line, expected) => {
    expect(readSets(line)).toBe(expected);
  });

  it.each([
    ['100 x', 'cannot read "100 x"'],
    ['100x5 @11', 'at character 8'],
    ['a 60x', 'cannot read "a 60x"'],
    ['d', 'cannot read "d"'],
    ['last x', 'cannot read "last x"'],
    ['undo 2', '"undo" stands alone, found "2" behind it'],
    ['r soon', '"soon" is not a duration'],
    ['r 25h', '"25h" cannot be rested'],
    ['p heavy', '"heavy" is not a weight'],
    ['p 100x5', '"100x5" is not a weight'],
    ['go', 'go needs an exercise'],
    ['go 9', '"9" is not in the session'],
    ['go squat rack', '"squat rack" is not in the session'],
    ['go pause bench', '"pause bench" is not in the session'],
    ['go p', '"p" may be several: 2 Incline Bench Press, 3 Pull-Up, 4 Pause Squat'],
    ['finnish', '"finnish" is neither a set nor a command'],
    ['ön', '"ön" is neither a set nor a command'],
  ])('%j is refused: %s', (line, message) => {
    expect(refused(line)[0]).toContain(message);
  });

  it.each([
    ['finnish', 'did you mean finish?'],
    ['swpa', 'did you mean swap?'],
    ['sqaut', 'did you mean Squat?'],
    ['xyzzy', 'a set is 100x5; help shows the keys'],
    ['100x5 @11', 'effort is @1 to @10'],
  ])('%j names the way out: %s', (line, hint) => {
    expect(refused(line)[1]).toContain(hint);
  });

  it('has no exercise to log to in an empty session', () => {
    expect(refused('100x5', [])).toEqual([
      '"100x5" has no exercise to belong to',
      'add one first: add bench press',
    ]);
  });

  it('asks which of two exercises of one name is meant, by number', () => {
    const twice: Slots = [{ exercise: 'Row' }, { exercise: 'Row' }];
    expect(refused('row', twice)).toEqual(['"row" may be several: 1 Row, 2 Row', 'type its number: go 1']);
  });
});

describe('a set typed where another kind is asked for', () => {
  const warming: Slots = [{ targets: [warmup(), target()] }];
  const dropping: Slots = [{ targets: [target(), drop()], sets: '100x5' }];

  it.each<[string, Slots, string]>([
    ['50x5', warming, '1: w 50x5'],
    ['100x5', warming, '1: 100x5'],
    ['50x5 100x5', warming, '1: w 50x5 100x5'],
    ['100lbx5', warming, '1: w 100lbx5'],
    ['12', warming, '1: w 60x12'],
    ['d 50x5', warming, '1: d 50x5'],
    ['85x8', [{ lastTime: 'w 60x5 90x5' }], '1: w 85x8'],
    ['90x8', [{ lastTime: 'w 60x5 90x5' }], '1: 90x8'],
    ['70x8', dropping, '1: d 70x8'],
    ['100x8', dropping, '1: 100x8'],
    ['100x8', [{ targets: [target({ isAmrap: true })] }], '1: a 100x8'],
    ['100x8x2', [{ targets: [target({ isAmrap: true })] }], '1: 100x8x2'],
    [
      '-30x5',
      [
        {
          measurement: 'assisted_reps',
          targets: [warmup({ loadKind: 'assisted' }), target({ loadKind: 'assisted', weight: 20 })],
        },
      ],
      '1: w -30x5',
    ],
  ])('%j answers what is asked', (line, slots, expected) => {
    expect(readSets(line, slots)).toBe(expected);
  });

  it('repeats the set of the exercise before it, wherever that was', () => {
    const slots: Slots = [{ exerciseId: 7, sets: '100x5', targets: [target()] }, { exerciseId: 7 }];
    expect(readSets('last-10', slots)).toBe('2: 90x5');
  });
});

describe('the words of the loop', () => {
  it('are each one command', () => {
    expect(new Set(loopWords).size).toBe(loopWords.length);
  });

  it('are all in the help, which fits 50 columns and a small screen', () => {
    const text = loopHelp.join('\n');
    for (const { words } of loopCommands) expect(text).toContain(words[0]);
    expect(Math.max(...loopHelp.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(loopHelp.length).toBeLessThanOrEqual(22);
    expect(loopHelp.filter((line) => line.charAt(23) !== ' ')).toEqual([]);
  });
});
