import type { Draft } from './draft.js';
import type { ProgramContext, ProgramDay, ProgramSlot, ProgramWeek, UnreadLine } from './program-text.js';

/** A day while it is being read. */
export interface DayDraft {
  readonly title: string | null;
  isRest: boolean;
  readonly notes: string[];
  readonly drafts: Draft[];
  readonly unread: UnreadLine[];
}

export interface WeekDraft {
  readonly title: string | null;
  /** Which weeks it stands for. */
  readonly numbers: readonly number[];
  readonly days: DayDraft[];
}

export function newDay(title: string | null, isRest = false): DayDraft {
  return { title, isRest, notes: [], drafts: [], unread: [] };
}

/** Adds exercises that repeat in other weeks to the same day of those, which are made where they are missing. */
function spread(weeks: readonly WeekDraft[]): WeekDraft[] {
  const all = weeks.flatMap((week) =>
    week.numbers.map((number) => ({ ...week, numbers: [number], days: [...week.days] })),
  );
  const additions = all.flatMap((week) =>
    week.days.flatMap((day, index) =>
      day.drafts.flatMap((draft) =>
        (draft.repeat ?? [])
          .filter((number) => !week.numbers.includes(number))
          .map((number) => ({ number, index, day, draft })),
      ),
    ),
  );
  for (const { number, index, day, draft } of additions) {
    let week = all.find(({ numbers }) => numbers.includes(number));
    if (week === undefined) {
      week = { title: null, numbers: [number], days: [] };
      all.push(week);
    }
    while (week.days.length <= index) week.days.push(newDay(null));
    const same = week.days[index] ?? day;
    if (same.drafts.some(({ first }) => first === draft.first)) continue;
    week.days[index] = { ...same, title: same.title ?? day.title, drafts: [...same.drafts, draft] };
  }
  return all.sort((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
}

/** The program that drafts make, each exercise read once, however often it stands. */
export function weeksOf(weeks: readonly WeekDraft[], context: ProgramContext): ProgramWeek[] {
  const slots = new Map<Draft, ProgramSlot>();
  for (const { drafts } of weeks.flatMap(({ days }) => days)) {
    for (const draft of drafts) {
      const isShared = draft.label !== null && drafts.filter(({ label }) => label === draft.label).length > 1;
      slots.set(draft, draft.slot(context, isShared ? draft.label : null));
    }
  }
  const dayOf = ({ title, isRest, notes, drafts, unread }: DayDraft): ProgramDay => ({
    ...{ title, isRest: isRest && drafts.length === 0 },
    notes: notes.length === 0 ? null : notes.join('\n'),
    slots: drafts.flatMap((draft) => slots.get(draft) ?? []),
    unread,
  });
  return spread(weeks).map(({ title, days }) => ({ title, days: days.map(dayOf) }));
}
