import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dump, newTon, splitLine, testNow, type Ton } from '../../run-ton.js';
import { runs } from '../../full.js';

const numRuns = runs(150, 4);
const length = runs(40, 14);

/** A coach with a program and a managed athlete; `lifter` coaches, `anna` follows programs and has one of her own. */
async function prepare(): Promise<Ton> {
  const ton = newTon(testNow);
  await ton.text('user add anna');
  await ton.text('coach add Cara');
  await ton.text('exercise add Box Squat --muscle legs --equipment barbell');
  await ton.text(
    'program create Novice --weeks 2 --public --workout "A: squat 3x5 60kg, linear +2.5kg; bench press 3x5 40kg; row 3x8" --workout "B: squat 3x5 50kg; deadlift 1x5 80kg" --workout rest',
  );
  await ton.text('program create Own --user anna --workout "A: box squat 2x5 70kg; dip 2x8, double +2.5kg"');
  return ton;
}
let prepared: Promise<Ton> | undefined;

const whose = ['lifter', 'anna'] as const;

/** What a user may type; numbers stand for places and values. Many are refused, and then change nothing. */
const verbs: readonly ((program: string, a: number, b: number) => string)[] = [
  (program, a, b) => `program edit ${program} --weeks ${1 + (a % 3)} --description text${b}`,
  (program, a) => `program edit ${program} --name ${program}${a % 2 === 0 ? ' two' : ''}`,
  (program, a) => `program publish ${program}${a % 2 === 0 ? ' --private' : ''}`,
  (program) => `program delete ${program} --yes`,
  (program) => `program restore ${program}`,
  (program, a) => `program copy ${program} --name Copy${a % 3}`,
  (program) => `program rollback ${program}`,
  (program, a) => `workout add ${program} --title Arms --day ${1 + (a % 3)} --exercise "curl 3x10"`,
  (program, a) => `workout add ${program} --week 1 --rest --day ${1 + (a % 2)}`,
  (program, a, b) =>
    `workout edit ${program} 1 ${1 + (a % 3)} --title T${b} ${b % 2 === 0 ? '--all-weeks' : ''}`,
  (program, a, b) => `workout move ${program} 1 ${1 + (a % 3)} --to ${1 + (b % 3)}`,
  (program, a, b) => `workout move ${program} 1 ${1 + (a % 3)} --to 2/${1 + (b % 3)}`,
  (program, a, b) => `workout remove ${program} 1 ${1 + (a % 3)} ${b % 2 === 0 ? '--all-weeks' : ''}`,
  (_, a) => `workout restore ${1 + a}`,
  (_, a, b) => `workout restore ${1 + a} --to ${1 + (b % 3)}`,
  (program, a, b) =>
    `workout exercise add "${program} 1 ${1 + (a % 2)}" "squat 2x5" --position ${1 + (b % 3)} ${b % 2 === 0 ? '--all-weeks' : ''}`,
  (program, a, b) =>
    `workout exercise edit "${program} 1 ${1 + (a % 2)}" 1 --sets "${1 + (b % 4)}x5 65kg" ${a % 2 === 0 ? '--all-weeks' : ''}`,
  (program, a) => `workout exercise edit "${program} 1 1" ${1 + (a % 3)} --exercise "front squat"`,
  (program, a, b) => `workout exercise move "${program} 1 1" ${1 + (a % 3)} --position ${1 + (b % 3)}`,
  (program, a) => `workout exercise move "${program} 1 1" ${1 + (a % 3)} --to-day 2 --all-weeks`,
  (program, a, b) =>
    `workout exercise remove "${program} 1 ${1 + (a % 2)}" 1 ${b % 2 === 0 ? '--all-weeks' : ''}`,
  (program) => `program join ${program} --training-max squat=100kg --swap "squat=goblet squat"`,
  (program) => `program join ${program}`,
  (program) => `program leave ${program}`,
  (program) => `program pause ${program}`,
  (program) => `program resume ${program}`,
  (program) => `program skip ${program}`,
  (program) => `program repeat ${program}`,
  (program) => `program swap "squat=hack squat" --program ${program}`,
  (program) => `coach enrol anna --program ${program} --training-max squat=90kg`,
  (program, a) => `coach enrol dora${a % 2} --program ${program} --create`,
  () => 'coach note anna "squat deeper"',
  (_, a) => `coach edit --name Cara${a % 2}`,
  () => 'coach remove --yes',
  () => 'coach add Cara',
  (program) => `session start --program ${program}`,
  (_, a) => `log ${a % 2 === 0 ? 'squat' : 'bench press'} 60x5x2`,
  () => 'session finish',
  () => 'session delete --yes',
  () => 'exercise merge box squat --into squat',
];

const step = fc.record({
  user: fc.constantFrom(...whose),
  verb: fc.nat(verbs.length - 1),
  program: fc.constantFrom('Novice', 'Novice', 'Own'),
  a: fc.nat(12),
  b: fc.nat(12),
});

const state = (ton: Ton) => dump(ton.database, { without: 'journal' });

test('commands of a coach and an athlete on programs are taken back and brought back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: length }), async (steps) => {
      const ton = newTon(testNow, await (prepared ??= prepare()));
      const done: { user: string; words: string; before: string; after: string }[] = [];
      const turn = async (direction: 'undo' | 'redo', user: string, words: string, expected: string) => {
        const { status, stderr } = await ton([direction, '--user', user]);
        expect(`${status} ${stderr}`, `${direction}: ${words}`).toMatch(/^0 /);
        expect(state(ton), `${direction}: ${words}`).toBe(expected);
      };
      for (const { user, verb, program, a, b } of steps) {
        ton.clock.advance(1 + a * 3600);
        const words = verbs[verb]?.(program, a, b) ?? '';
        const before = state(ton);
        const { status, stderr } = await ton([...splitLine(words), '--user', user]);
        expect(status, `${words}: ${stderr}`).not.toBe(1);
        const after = state(ton);
        if (after === before) continue;
        expect(status, `refused, and yet something changed: ${words}`).toBe(0);
        done.push({ user, words, before, after });
      }
      const check = await ton('db check');
      expect(check.status, check.stdout).toBe(0);
      for (const { user, words, before } of done.toReversed()) await turn('undo', user, words, before);
      for (const { user, words, after } of done) await turn('redo', user, words, after);
    }),
    { numRuns },
  );
}, 300_000);
