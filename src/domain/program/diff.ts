import { describeTests } from './test-text.js';
import type { DayChange, ProgramChange, ProgramFieldChange } from './change.js';
import { diffSlot } from './diff-slots.js';
import type { ProgramDay, ProgramDocument } from './document.js';
import { matchSlots, type SlotPair } from './match-slots.js';
import { movedSlots } from './moved-slots.js';
import { percentText } from './slot-text.js';

/** The fields of the program as a whole, as the document writes them. */
function fieldsOf(program: ProgramDocument): Record<ProgramFieldChange['field'], string | null> {
  const maxes = program.trainingMaxes.map((max) => `${max.exercise} ${percentText(max)}`);
  return {
    name: program.name,
    description: program.description,
    zip_code: program.zipCode,
    visibility: program.visibility,
    training_maxes: maxes.length === 0 ? null : maxes.join(', '),
    tests: describeTests(program.tests),
  };
}

function diffFields(before: ProgramDocument | null, after: ProgramDocument): ProgramFieldChange[] {
  const [was, is] = [before === null ? null : fieldsOf(before), fieldsOf(after)];
  return (Object.keys(is) as ProgramFieldChange['field'][])
    .map((field) => ({ on: 'program', field, before: was?.[field] ?? null, after: is[field] }) as const)
    .filter((change) => change.before !== change.after);
}

function diffDay(
  was: ProgramDay | undefined,
  is: ProgramDay | undefined,
  week: number,
  day: number,
): DayChange[] {
  const place = { on: 'day', week, day } as const;
  if (was === undefined || is === undefined) {
    const kind = was === undefined ? 'added' : 'removed';
    return [{ ...place, kind, field: null, before: was?.title ?? null, after: is?.title ?? null }];
  }
  if (was === is) return [];
  const yes = (flag: boolean) => (flag ? 'yes' : null);
  const fields: [DayChange['field'], string | null, string | null][] = [
    ['title', was.title, is.title],
    ['rest_day', yes(was.isRest), yes(is.isRest)],
    ['notes', was.notes, is.notes],
  ];
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ ...place, kind: 'changed', field, before, after }));
}

function diffDays(before: ProgramDocument | null, after: ProgramDocument): DayChange[] {
  const changes: DayChange[] = [];
  for (let week = 0; week < Math.max(before?.weeks.length ?? 0, after.weeks.length); week += 1) {
    const [was, is] = [before?.weeks[week]?.days ?? [], after.weeks[week]?.days ?? []];
    for (let day = 0; day < Math.max(was.length, is.length); day += 1)
      changes.push(...diffDay(was[day], is[day], week + 1, day + 1));
  }
  return changes;
}

function byWeek(pairs: readonly SlotPair[]): SlotPair[][] {
  const weeks: SlotPair[][] = [];
  for (const pair of pairs) (weeks[((pair.after ?? pair.before)?.week ?? 1) - 1] ??= []).push(pair);
  return weeks.filter((pairs: SlotPair[] | undefined) => pairs !== undefined);
}

/**
 * What has to change for one program to become the other. A slot is the same by its key, a day by its week and number.
 *
 * @param before the program as it is stored, null when it is new
 * @param after a document whose slots have adopted the keys they had (`adoptKeys`)
 * @returns the program's own fields, then days, then slots, each by week; empty when both are the same
 */
export function diffPrograms(before: ProgramDocument | null, after: ProgramDocument): ProgramChange[] {
  const slots = byWeek(matchSlots(before, after)).flatMap((pairs) => {
    const moved = movedSlots(pairs);
    return pairs.flatMap((pair) => diffSlot(pair, moved.has(pair)));
  });
  return [...diffFields(before, after), ...diffDays(before, after), ...slots];
}
