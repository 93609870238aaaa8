import { readProgramText } from '../../../src/domain/program-text/read.js';
import type { ProgramContext, ProgramText, Role } from '../../../src/domain/program-text/program-text.js';

/** What a mark may be besides signs: numbers of a list, weeks in brackets, superset labels. */
const numbered =
  /(?:set|satz)[\s*#]*\d{1,2}|\(?\d{1,2}[.)]|\[[\d, –-]+\]|\b[a-hs]\d(?!\d)|\b\d[a-h]\b|(?:(?:super|tri|giant) ?-?(?:set|satz)s?|circuit|ss)[\s:*]*(?:[a-h]|\d{1,2})?\b/gi;
/** The words that headings of tables and supersets are made of. */
const heading =
  /^(?:[a-h]|x|sets?|reps?|exercises?|weight|kg|lbs?|rpe|rir|rest|notes?|tempo|day|week|name|time|super|superset|of|and|then|ss|s|with|program|plan|set|for|at|by|to|do|in)$/i;
const signs = /^[\p{P}−×⋅=`^|<>~$+°●○◦▪→☐☑✅✓✔️\s\p{Cc}\p{Cf}]*$/u;

function isMark(text: string): boolean {
  const rest = text.replace(numbered, ' ');
  return (
    (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => heading.test(word)) &&
    signs.test(rest.replace(/[\p{L}\p{N}]+/gu, ''))
  );
}

const words = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').toLowerCase();

/** Everything a program says, by what it is. */
function saidBy(program: ProgramText): Record<Exclude<Role, 'mark'>, string[]> {
  const days = program.weeks.flatMap((week) => week.days);
  const slots = days.flatMap((day) => day.slots);
  const some = (texts: (string | null)[]): string[] =>
    texts.flatMap((text) => (text === null ? [] : [words(text)]));
  return {
    title: some([
      program.name,
      ...program.weeks.map(({ title }) => title),
      ...days.map(({ title }) => title),
    ]),
    exercise: some(slots.map(({ exerciseText }) => exerciseText)),
    sets: some(slots.map(({ text }) => text)),
    note: some([program.description, ...days.map(({ notes }) => notes), ...slots.map(({ notes }) => notes)]),
    unread: some(program.unread.map(({ text }) => text)),
  };
}

/** What of a text is lost when it is read as a program; empty for nothing. */
export function lostFrom(text: string, context: ProgramContext): string[] {
  const program = readProgramText(text, context);
  const said = saidBy(program);
  const lost: string[] = [];
  let at = 0;
  for (const { start, end, role } of program.spans) {
    if (words(text.slice(at, start)) !== '' || start < at || end <= start) lost.push(`gap ${at}-${start}`);
    at = end;
    const typed = words(text.slice(start, end));
    const isKept =
      role === 'mark' ? isMark(text.slice(start, end)) : said[role].some((known) => known.includes(typed));
    if (!isKept) lost.push(`${role} ${JSON.stringify(typed)}`);
  }
  if (words(text.slice(at)) !== '') lost.push(`gap ${at}-`);
  return lost;
}
