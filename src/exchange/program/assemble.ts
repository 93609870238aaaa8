import { Failure } from '../../domain/failure.js';
import { parsePlanned } from '../../domain/planned/parse.js';
import type {
  ProgramDay,
  ProgramDocument,
  ProgramSlot,
  ProgramWeek,
  StartingMax,
} from '../../domain/program/document.js';
import { programLimits } from '../../domain/program/limits.js';
import { slotKeys } from '../../domain/program/slot-key.js';
import type { DocumentContext } from './context.js';
import { attempt, nearest, type Problem } from './fields.js';
import type { WrittenBlock, WrittenDay, WrittenProgram } from './schema.js';
import type { WrittenSlot } from './slot.js';

type Path = readonly PropertyKey[];
type Report = (problem: Problem) => void;
type Defaults = WrittenProgram['defaults'];

interface PlacedBlock {
  readonly block: WrittenBlock;
  readonly path: Path;
}

function blocksOf(program: WrittenProgram, report: Report): PlacedBlock[] {
  const { weeks, days, blocks } = program;
  if (blocks === undefined) return [{ block: { weeks, days }, path: [] }];
  for (const key of ['weeks', 'days'] as const) {
    if (program[key] === undefined) continue;
    report({
      path: [key],
      problem: `"${key}" stands beside blocks`,
      hint: 'each block has its own weeks and days',
    });
  }
  if (blocks.length === 0)
    report({ path: ['blocks'], problem: 'there is no block', hint: 'leave blocks out' });
  return blocks.map((block, at) => ({ block, path: ['blocks', at] }));
}

function slotsOf(day: WrittenDay): readonly WrittenSlot[] {
  return day.exercises ?? [];
}

/** Whether the weeks are few enough to be written out; each slot has to have one list of sets, or one a week. */
function canBeWritten(blocks: readonly PlacedBlock[], report: Report): boolean {
  let [weeks, slots] = [0, 0];
  for (const { block, path } of blocks) {
    const count = block.weeks ?? 1;
    weeks += count;
    for (const [dayAt, day] of (block.days ?? []).entries()) {
      slots += slotsOf(day).length * count;
      for (const [at, { exercise, sets, isWeekly }] of slotsOf(day).entries()) {
        if (!isWeekly || sets.length === count) continue;
        const problem = `"${exercise}" has sets for ${sets.length} of ${count} weeks`;
        report({
          path: [...path, 'days', dayAt, 'exercises', at],
          problem,
          hint: 'give one entry a week, or one text for all',
        });
      }
    }
  }
  if (weeks > programLimits.weeks)
    report({
      path: ['blocks'],
      problem: `it has ${weeks} weeks`,
      hint: `at most ${programLimits.weeks} are read`,
    });
  if (slots > programLimits.allSlots)
    report({
      path: [],
      problem: `it has ${slots} exercises in all weeks`,
      hint: `at most ${programLimits.allSlots} are read`,
    });
  return weeks <= programLimits.weeks && slots <= programLimits.allSlots;
}

/** The keys of a day's slots, those that are given and those that are made. */
function keysOfDay(day: WrittenDay, keyOf: (exercise: string) => string): string[] {
  return slotsOf(day).map(({ key, exercise }) => key ?? keyOf(exercise));
}

function expectKeysOnce(keys: readonly string[], path: Path, report: Report): void {
  for (const [at, key] of keys.entries()) {
    if (keys.indexOf(key) === at) continue;
    report({
      path: [...path, 'exercises', at],
      problem: `the key "${key}" stands twice in this day`,
      hint: 'give one of the two a key of its own',
    });
  }
}

/** The most specific that says anything wins; what says `none` says something. */
function firstSaid<T>(...said: readonly (T | undefined)[]): T | null {
  return said.find((one) => one !== undefined) ?? null;
}

function dayOfWeek(
  day: WrittenDay,
  keys: readonly string[],
  week: number,
  outer: readonly Defaults[],
): ProgramDay {
  const levels = [day.defaults, ...outer];
  const slots = slotsOf(day).map((slot, at): ProgramSlot => ({
    key: keys[at] ?? '',
    exercise: slot.exercise,
    measurement: slot.measurement,
    supersetGroup: slot.supersetGroup,
    restSeconds: firstSaid(slot.restSeconds, ...levels.map((level) => level?.rest)),
    rule: firstSaid(slot.rule, ...levels.map((level) => level?.progression)),
    notes: slot.notes,
    sets: slot.sets[slot.isWeekly ? week : 0] ?? [],
  }));
  return { title: day.title ?? null, isRest: day.rest_day ?? false, notes: day.notes ?? null, slots };
}

function weeksOf(
  { block, path }: PlacedBlock,
  given: ReadonlySet<string>,
  outer: Defaults,
  report: Report,
): ProgramWeek[] {
  const days = block.days ?? [];
  const keyOf = slotKeys(given);
  const keys = days.map((day) => keysOfDay(day, keyOf));
  keys.forEach((inDay, at) => expectKeysOnce(inDay, [...path, 'days', at], report));
  // Days that say the same every week are one object, which makes comparing fast.
  const isSteady = days.map((day) => slotsOf(day).every(({ isWeekly }) => !isWeekly));
  const first = days.map((day, at) => dayOfWeek(day, keys[at] ?? [], 0, [block.defaults, outer]));
  return Array.from({ length: block.weeks ?? 1 }, (_, week) => ({
    days: days.map((day, at) => {
      const steady = isSteady[at] === true ? first[at] : undefined;
      return steady ?? dayOfWeek(day, keys[at] ?? [], week, [block.defaults, outer]);
    }),
  }));
}

function startingMaxes(
  written: WrittenProgram['training_maxes'],
  { find }: DocumentContext,
  report: Report,
): StartingMax[] {
  const maxes = new Map<string, StartingMax>();
  for (const [typed, percent] of Object.entries(written ?? {})) {
    const path = ['training_maxes', typed];
    const reportKey = (problem: Problem) => {
      report({ ...problem, isKey: true });
    };
    const exercise = attempt(reportKey, path, () => find(typed))?.name ?? typed;
    if (maxes.has(exercise))
      reportKey({ path, problem: `"${typed}" stands twice`, hint: `it is ${exercise}; keep one` });
    maxes.set(exercise, { exercise, percent });
  }
  return [...maxes.values()];
}

/** The slot a test names: by its key, else by its exercise, where only one slot has that. */
function slotFinder(
  weeks: readonly ProgramWeek[],
  { find }: DocumentContext,
): { readonly keys: readonly string[]; readonly slotOf: (text: string) => ProgramSlot | undefined } {
  const slots = new Map<string, ProgramSlot>();
  for (const slot of weeks.flatMap(({ days }) => days.flatMap((day) => day.slots)))
    if (!slots.has(slot.key)) slots.set(slot.key, slot);
  const slotOf = (text: string) => {
    const byKey = slots.get(text);
    if (byKey !== undefined) return byKey;
    try {
      const { name } = find(text);
      const [only, second] = [...slots.values()].filter(({ exercise }) => exercise === name);
      return second === undefined ? only : undefined;
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
  return { keys: [...slots.keys()], slotOf };
}

function testsOf(
  written: WrittenProgram['tests'],
  weeks: readonly ProgramWeek[],
  context: DocumentContext,
  report: Report,
): ProgramDocument['tests'] {
  if (written === undefined) return [];
  const { keys, slotOf } = slotFinder(weeks, context);
  return written.map((test, at) => {
    const slot = slotOf(test.slot);
    if (slot === undefined) {
      const problem = `there is no slot "${test.slot}"`;
      report({ path: ['tests', at, 'slot'], problem, hint: nearest(test.slot, keys) });
    }
    const measurement = slot?.measurement ?? 'weight_reps';
    const read = () => parsePlanned(test.expect, { unit: 'kg', measurement });
    return {
      ...test,
      slot: slot?.key ?? test.slot,
      expect: attempt(report, ['tests', at, 'expect'], read) ?? [],
    };
  });
}

/** Writes out the weeks of a document, with keys for all slots and what was said for the day, block or program. */
export function assemble(program: WrittenProgram, context: DocumentContext, report: Report): ProgramDocument {
  const document = {
    name: program.name,
    description: program.description ?? null,
    zipCode: program.zip_code ?? null,
    visibility: program.visibility ?? ('private' as const),
    trainingMaxes: startingMaxes(program.training_maxes, context, report),
  };
  const blocks = blocksOf(program, report);
  const all = blocks.flatMap(({ block }) => (block.days ?? []).flatMap(slotsOf));
  const given = new Set(all.map(({ key }) => key).filter((key) => key !== null));
  if (!canBeWritten(blocks, report)) return { ...document, weeks: [], tests: [] };
  const weeks = blocks.flatMap((block) => weeksOf(block, given, program.defaults, report));
  return { ...document, weeks, tests: testsOf(program.tests, weeks, context, report) };
}
