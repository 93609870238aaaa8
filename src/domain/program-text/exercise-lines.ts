import { Draft } from './draft.js';
import { partsOf, type ExerciseLine } from './exercise-line.js';
import { firstItem } from './first-item.js';
import { numbersOf } from './headings.js';
import type { Line } from './line.js';
import type { Entry, Look } from './look.js';
import type { Names } from './names.js';
import type { Outline } from './outline.js';
import { ruleIn } from './rule-text.js';
import { beginsSentence, scan, type Leftover } from './scan.js';

const supersetLead = /^(?:super-?sets?|tri-?sets?|giant ?sets?|ss)(?: (?:\d|[a-h]))? ?: ?(?=\S)/;
const repeat = /\[(\d{1,2}(?: ?[-,] ?\d{1,2}){0,20})\]/;
const groupSection = /(?:\/ ?)?superset ?: ?([a-h]|\d)(?= ?(?:\/ |$))/;
/** More words than the name of an exercise has. */
const mostNameWords = 7;
/** Words between a number and the exercise it counts. */
const counting = /^(?:of|x) /i;

/** Takes a directive out of a line; what it says, or null. */
function hidden(line: Line, from: number, pattern: RegExp): string | null {
  const match = pattern.exec(line.plain.slice(from));
  if (match === null) return null;
  const start = from + match.index;
  line.claim(start, start + match[0].length, 'mark');
  line.hide(start, start + match[0].length);
  return match[1] ?? null;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

/** Reads lines that are exercises, sets of the exercise above, or words. */
export class ExerciseLines {
  constructor(
    private readonly look: Look,
    private readonly outline: Outline,
    private readonly names: Names,
    private readonly unit: 'kg' | 'lb',
  ) {}

  /** @param from where the exercise begins, behind what was read of the line */
  read(entry: Entry, from: number): void {
    const { line, marker } = entry;
    const lead = supersetLead.exec(line.plain.slice(from, marker.end))?.[0].length ?? 0;
    if (lead > 0) {
      line.claim(from, from + lead, 'mark');
      this.outline.beginSuperset();
    }
    const repeated = hidden(line, from + lead, repeat);
    const group = hidden(line, from + lead, groupSection);
    const [start, end] = line.trimmed(from + lead, marker.end);
    const before = this.outline.open;
    this.#stretch({ ...entry, marker: { ...marker, start, end } });
    const { open } = this.outline;
    if (open === null || open === before) return;
    if (repeated !== null) open.repeat = numbersOf(repeated);
    if (group !== null) open.label = group.toUpperCase();
  }

  /** Reads a rule alone right below an exercise; false where the line is none. */
  readRule({ line, marker: { start, end } }: Entry): boolean {
    const { open, isAfterBlank } = this.outline;
    const read = ruleIn(line.plain.slice(start, end));
    if (open === null || isAfterBlank || read?.start !== 0 || !open.addRule(line, start, read)) return false;
    open.addLine(line, start, end);
    return true;
  }

  #stretch(entry: Entry): void {
    const { line, marker } = entry;
    if (marker.start >= marker.end) return;
    const isRead = this.look.isSetLine(entry)
      ? this.#sets(line, marker.start, marker.end)
      : this.#isNamed(entry) && this.#exercises(line, marker.start, marker.end, marker.label);
    if (!isRead) this.outline.keepWords(line, marker.start, marker.end);
  }

  /** Takes the rule that a stretch ends with; where the sets in front of it end. */
  #ruled(draft: Draft, line: Line, start: number, end: number): number {
    const read = ruleIn(line.plain.slice(start, end));
    if (read === null || !draft.addRule(line, start, read)) return end;
    return line.trimmed(start, start + read.start)[1];
  }

  /** Whether a line with something in front of its sets is about an exercise, and no sentence. */
  #isNamed(entry: Entry): boolean {
    const { line, marker } = entry;
    const found = this.look.exerciseIn(line, marker.start, marker.end);
    if (found === null) return false;
    const name = line.typed(found.nameStart, found.nameEnd);
    const isFollowed = this.look.isFollowedBySets(entry);
    if (found.name.exercise !== null || found.name.candidates.length > 0) {
      const isSure = this.look.setsAt(entry) !== -1 || marker.isListed || this.names.isExact(name);
      return isSure || isFollowed || wordsIn(name) <= 4;
    }
    if (isFollowed) return true;
    const { items } = scan(line, found.workStart, marker.end, this.unit);
    const isWork = items.some(({ kind }) =>
      ['counts', 'sets', 'reps', 'amrap', 'extent', 'unclear'].includes(kind),
    );
    const isClosed = /[.!]$/.test(line.plain.slice(0, marker.end));
    const isSentence = beginsSentence(line.plain, marker.start) || (isClosed && /\d/.test(name));
    const isIntroduction = this.look.hasHeadings && this.outline.weeks.length === 0;
    return isWork && wordsIn(name) <= mostNameWords && !isSentence && !isIntroduction;
  }

  /** Sets without an exercise in front: of the one named behind them, else of the one above. */
  #sets(line: Line, start: number, stop: number): boolean {
    const rule = ruleIn(line.plain.slice(start, stop));
    const end = rule === null ? stop : line.trimmed(start, start + rule.start)[1];
    const read = scan(line, start, end, this.unit);
    const named = read.leftovers.find((left) => this.#isName(line, left));
    if (named !== undefined) {
      const from = named.start + (counting.exec(line.kept.slice(named.start, named.end))?.[0].length ?? 0);
      const name = this.names.read(line.kept.slice(from, named.end));
      const draft = this.#add(line, from, from + name.length, { name });
      draft.addLine(line, start, stop);
      draft.addNote(line, from + name.length, named.end, 0);
      if (rule !== null) draft.addRule(line, start, rule);
      draft.addScan(line, { ...read, leftovers: read.leftovers.filter((left) => left !== named) });
      return true;
    }
    const { open } = this.outline;
    if (open === null) return false;
    open.addLine(line, start, stop);
    if (rule === null || open.addRule(line, start, rule)) open.addScan(line, read, { start, end });
    else open.addScan(line, scan(line, start, stop, this.unit), { start, end: stop });
    return true;
  }

  #isName(line: Line, { start, end }: Leftover): boolean {
    const typed = line.kept.slice(start, end).replace(counting, '');
    return this.outline.open === null ? this.names.read(typed).exercise !== null : this.names.isExact(typed);
  }

  /** One exercise or several of a line. */
  #exercises(line: Line, start: number, end: number, label: string | null): boolean {
    const { parts, isSuperset } = partsOf(line, start, end, this.names, this.unit);
    const shared = isSuperset ? this.outline.freeLabel() : label;
    for (const part of parts) {
      const [from, to] = line.trimmed(part.start, part.end);
      const found = this.look.exerciseIn(line, from, to);
      if (found === null) {
        if (firstItem(line, from, to, this.unit) !== from || !this.#sets(line, from, to))
          this.outline.keepWords(line, from, to);
        continue;
      }
      const draft = this.#counted(line, found) ?? this.#add(line, found.nameStart, found.nameEnd, found);
      draft.addLine(line, from, to);
      if (shared !== null) draft.label = shared;
      if (found.label !== null) draft.addNote(line, found.label.start, found.label.end, 0);
      const end = this.#ruled(draft, line, found.workStart, to);
      draft.addScan(line, scan(line, found.workStart, end, this.unit), { start: found.workStart, end });
    }
    return true;
  }

  /** `20 push ups`: a number in front of a name that has none. */
  #counted(line: Line, { nameStart, nameEnd }: ExerciseLine): Draft | null {
    const typed = line.kept.slice(nameStart, nameEnd);
    const count = /^(\d{1,4}) (?=\p{L})/u.exec(typed);
    if (count === null || this.names.isExact(typed)) return null;
    const name = this.names.read(typed.slice(count[0].length));
    if (name.exercise === null || name.guess !== null) return null;
    const start = nameStart + count[0].length;
    const draft = this.#add(line, start, nameEnd, { name });
    const guess = `"${count[0].trim()}" read as reps`;
    draft.addItem(line, {
      kind: 'reps',
      reps: [count[1] ?? ''],
      start: nameStart,
      end: start - 1,
      isOwn: true,
      guess,
    });
    return draft;
  }

  #add(line: Line, start: number, end: number, { name }: Pick<ExerciseLine, 'name'>): Draft {
    line.claim(start, end, 'exercise');
    const draft = new Draft(line, line.typed(start, end), name);
    this.outline.add(draft);
    return draft;
  }
}
