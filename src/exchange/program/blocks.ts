import { printRule } from '../../domain/progression/rule-notation.js';
import type { ProgramDay, ProgramSlot, ProgramWeek } from '../../domain/program/document.js';

/** Weeks in a row that differ by nothing but their sets. */
export type Block = readonly [ProgramWeek, ...ProgramWeek[]];

function slotFrame(slot: ProgramSlot): unknown[] {
  const { key, exercise, measurement, supersetGroup, restSeconds, rule, notes } = slot;
  return [
    key,
    exercise,
    measurement,
    supersetGroup,
    restSeconds,
    rule === null ? null : printRule(rule),
    notes,
  ];
}

/** Everything of a day but its sets. */
function dayFrame({ title, isRest, notes, slots }: ProgramDay): string {
  return JSON.stringify([title, isRest, notes, slots.map(slotFrame)]);
}

/**
 * Parts weeks into blocks, each as long as it can be.
 *
 * @param weeks one or more
 */
export function blocksOf(weeks: readonly ProgramWeek[]): Block[] {
  const frames = new Map<ProgramDay, string>();
  const frameOf = (day: ProgramDay) => {
    const frame = frames.get(day) ?? dayFrame(day);
    frames.set(day, frame);
    return frame;
  };
  const blocks: [ProgramWeek, ...ProgramWeek[]][] = [];
  let last: string | null = null;
  for (const week of weeks) {
    const frame = week.days.map(frameOf).join('\n');
    if (frame === last) blocks.at(-1)?.push(week);
    else blocks.push([week]);
    last = frame;
  }
  return blocks;
}
