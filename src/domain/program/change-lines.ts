import type { DayChange, ProgramChange, ProgramFieldChange, SlotChange } from './change.js';

/** A change that stands in a week and a day. */
export type PlacedChange = DayChange | SlotChange;

/** `1–4, 6` from growing numbers. */
export function rangesText(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** `100kg` as people write it: `100 kg`. */
export function spaced(text: string): string {
  return text.replace(/(\d)(kg|lb|stacks)\b/g, '$1 $2');
}

/** `5x5 100 kg → 102.5 kg`: the words that both begin with are said once. */
function changeText(before: string | null, after: string | null): string {
  const [was, is] = [(before ?? 'none').split(' '), (after ?? 'none').split(' ')];
  const isOneGroup = before !== null && after !== null && !`${before}${after}`.includes(',');
  const differs = isOneGroup ? is.findIndex((word, at) => word !== was[at]) : 0;
  const said = differs <= 0 || differs >= was.length ? 0 : differs;
  return `${spaced(was.join(' '))} → ${spaced(is.slice(said).join(' '))}`;
}

/** A change of the program as a whole: `name: A → B`. */
export function fieldLine({ field, before, after }: ProgramFieldChange): string {
  const name = field.replace('_', ' ');
  if (before === null) return `${name}: ${after ?? 'none'}`;
  return `${name}: ${before} → ${after ?? 'none'}`;
}

function dayText({ kind, field, before, after }: DayChange): string {
  const title = after ?? before;
  const named = title === null ? '' : ` "${title}"`;
  if (kind === 'added') return `new day${named}`;
  if (kind === 'removed') return `day${named} removed`;
  if (field === 'rest_day') return after === null ? 'no longer a rest day' : 'a rest day now';
  return `${field ?? ''} ${before ?? 'none'} → ${after ?? 'none'}`;
}

function slotText({ kind, exercise, field, before, after }: SlotChange): string {
  const work = (text: string | null) => (text === null ? '' : ` ${spaced(text)}`);
  switch (kind) {
    case 'added':
      return `+ ${exercise}${work(after)}`;
    case 'removed':
      return `- ${exercise}${work(before)}`;
    case 'renamed':
      return `${before ?? ''} renamed ${after ?? ''}, its progress stays`;
    case 'moved': {
      const [from, to] = [before ?? '', after ?? ''];
      if (!from.startsWith('day')) return `${exercise} moved from place ${from} to ${to}`;
      return `${exercise} moved here from ${from.replace(/,.*/, '')}`;
    }
    case 'changed':
      return `${exercise} ${field === 'sets' ? '' : `${field ?? ''} `}${changeText(before, after)}`;
  }
}

/** What became of a day or a slot, without where. */
export function placedText(change: PlacedChange): string {
  return change.on === 'day' ? dayText(change) : slotText(change);
}

/** Changes that are equal but for their week, and those weeks. */
interface Collapsed {
  readonly change: PlacedChange;
  readonly weeks: number[];
}

function collapsed(changes: readonly PlacedChange[]): Collapsed[] {
  const found = new Map<string, Collapsed>();
  for (const change of changes) {
    const same = JSON.stringify({ ...change, week: 0 });
    const known = found.get(same);
    if (known === undefined) found.set(same, { change, weeks: [change.week] });
    else if (known.weeks.at(-1) !== change.week) known.weeks.push(change.week);
  }
  return [...found.values()];
}

/**
 * Changes for people to read, a line each by week and day; what is the same in several weeks is said once:
 * `weeks 1–4, day 2: Squat 5x5 100 kg → 102.5 kg`.
 *
 * @param changes of `diffPrograms`
 * @param weeks of the program; of a program of one week no week is named
 */
export function changeLines(changes: readonly ProgramChange[], weeks?: number): string[] {
  const placed = changes.filter((change) => change.on !== 'program');
  const isOneWeek = weeks === 1 && placed.every(({ week }) => week === 1);
  const lines = collapsed(placed).map(({ change, weeks }) => {
    const ranges = rangesText(weeks);
    const when = isOneWeek ? '' : `week${weeks.length === 1 ? '' : 's'} ${ranges}, `;
    return {
      change,
      first: weeks[0] ?? 0,
      count: weeks.length,
      ranges,
      text: `${when}day ${change.day}: ${placedText(change)}`,
    };
  });
  lines.sort(
    (a, b) =>
      a.first - b.first ||
      a.count - b.count ||
      Number(a.ranges > b.ranges) - Number(a.ranges < b.ranges) ||
      a.change.day - b.change.day ||
      Number(a.change.on === 'slot') - Number(b.change.on === 'slot'),
  );
  return [
    ...changes.filter((change) => change.on === 'program').map(fieldLine),
    ...lines.map(({ text }) => text),
  ];
}
