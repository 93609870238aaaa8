import { closest } from '../../closest.js';
import { foldName } from '../../fold.js';
import { byKeyOf, placedSlots } from '../appearances.js';
import type { ProgramDay, ProgramDocument } from '../document.js';
import type { PlacedSlot } from '../match-slots.js';
import { neededMaxes } from '../training-maxes.js';
import { error, warning, type Finding, type Problem, type ProgramLines } from './finding.js';
import { keyProblems, leftBehind, setProblems } from './slot.js';

/** The same problem of a slot is told once, not in every week. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ slot, message, line }) => {
    const key = JSON.stringify([slot, message, slot === null ? line : null]);
    return seen.has(key) ? false : seen.add(key);
  });
}

function inSlot({ slot, week, day, position }: PlacedSlot, lines: ProgramLines | null) {
  const line = lines?.ofSlot(week, day, position) ?? null;
  return (problem: Problem): Finding => ({ line, week, day, slot: slot.key, ...problem });
}

function slotFindings(all: readonly PlacedSlot[], lines: ProgramLines | null): Finding[] {
  const byKey = byKeyOf(all);
  const ofKeys = [...byKey.values()].flatMap((placed) => {
    const [first] = placed;
    if (first === undefined) return [];
    return [...keyProblems(placed), ...leftBehind(placed, byKey)].map(inSlot(first, lines));
  });
  const ofSets = all.flatMap((placed) => setProblems(placed.slot.sets).map(inSlot(placed, lines)));
  return [...ofKeys, ...ofSets];
}

/** Letters of supersets that a day has once. */
function lonely({ slots }: ProgramDay): number[] {
  const groups = slots.map(({ supersetGroup }) => supersetGroup);
  return groups.flatMap((group, at) =>
    group !== null && groups.indexOf(group) === groups.lastIndexOf(group) ? at : [],
  );
}

function dayFindings({ weeks }: ProgramDocument, lines: ProgramLines | null): Finding[] {
  return weeks.flatMap(({ days }, weekAt) =>
    days.flatMap((day, dayAt) => {
      const [week, number] = [weekAt + 1, dayAt + 1];
      const supersets = lonely(day).flatMap((at) => {
        const slot = day.slots[at];
        if (slot === undefined) return [];
        const problem = warning(
          `the superset "${slot.supersetGroup ?? ''}" has one exercise`,
          'a superset has two or more; give another the same letter, or leave it out',
        );
        return inSlot({ slot, week, day: number, position: at + 1 }, lines)(problem);
      });
      return [...supersets, ...emptyDay(day, week, number, lines)];
    }),
  );
}

function emptyDay(day: ProgramDay, week: number, number: number, lines: ProgramLines | null): Finding[] {
  const name = day.title ?? `day ${number}`;
  const place = { line: lines?.ofDay(week, number) ?? null, week, day: number, slot: null };
  if (day.isRest && day.slots.length > 0)
    return [{ ...place, ...warning(`"${name}" is a rest day with exercises`, 'leave one of the two out') }];
  if (day.isRest || day.slots.length > 0) return [];
  return [{ ...place, ...warning(`"${name}" has no exercises`, 'give it some, or write rest_day: true') }];
}

const nowhere = { line: null, week: null, day: null, slot: null };

function wholeFindings(program: ProgramDocument, lines: ProgramLines | null): Finding[] {
  const needed = neededMaxes(program);
  const isTrained = placedSlots(program).length > 0;
  const empty = isTrained
    ? []
    : [{ ...nowhere, ...error(`"${program.name}" has no exercises`, 'give its days exercises') }];
  const missing = needed
    .filter(({ percent }) => percent === null)
    .map(({ exercise }) => ({
      ...nowhere,
      ...warning(
        `the training max of "${exercise}" is left to the athlete`,
        `say what it begins with, as in training_maxes: { "${exercise}": 90% }`,
      ),
    }));
  const unused = program.trainingMaxes
    .filter(({ exercise }) => !needed.some((one) => one.exercise === exercise))
    .map(({ exercise }) => ({
      ...nowhere,
      line: lines?.ofTrainingMax(exercise) ?? null,
      ...warning(
        `no set is a share of the training max of "${exercise}"`,
        'leave it out, or write TM behind the percentages',
      ),
    }));
  return [...empty, ...missing, ...unused];
}

function testFindings(
  { tests }: ProgramDocument,
  all: readonly PlacedSlot[],
  lines: ProgramLines | null,
): Finding[] {
  const byKey = byKeyOf(all);
  const keys = [...byKey.keys()].map((word) => ({ word, key: foldName(word) }));
  return tests.flatMap((test, at) => {
    const place = { line: lines?.ofTest(at) ?? null, week: null, day: null, slot: test.slot };
    const placed = byKey.get(test.slot);
    const name = test.name ?? `test ${at + 1}`;
    if (placed === undefined) {
      const [near] = closest(test.slot, keys, 1);
      const hint = near === undefined ? 'name the key of a slot' : `did you mean "${near.word}"?`;
      return [{ ...place, ...error(`"${name}" tests the slot "${test.slot}", which is not there`, hint) }];
    }
    const isShare = placed.some(({ slot }) =>
      slot.sets.some(({ percentOf }) => percentOf === 'training_max'),
    );
    if (!isShare || test.trainingMax !== null) return [];
    const message = `"${name}" has no training max, so that no set has a weight`;
    return [{ ...place, ...warning(message, 'give it one, as in training_max: 100kg') }];
  });
}

/**
 * What a program says that cannot work, or hardly as it was meant: rules that never fire, maxima that are missing,
 * supersets of one, tests of slots that are not there. A program without findings reads, plans and progresses as written.
 *
 * @param lines where things stand in the file, when it was read from one
 * @returns by line, those without one at the end; otherwise by week, day and position
 */
export function checkProgram(program: ProgramDocument, lines: ProgramLines | null = null): Finding[] {
  const all = placedSlots(program);
  const found = once([
    ...slotFindings(all, lines),
    ...dayFindings(program, lines),
    ...testFindings(program, all, lines),
    ...wholeFindings(program, lines),
  ]);
  const place = ({ line, week, day }: Finding) => [line ?? Infinity, week ?? Infinity, day ?? Infinity];
  return found.sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at === -1 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
  });
}
