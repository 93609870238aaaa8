import type { Found, NamedExercise, ProgramContext } from './program-text.js';

/** What a name as typed led to. */
export interface NameRead {
  readonly exercise: NamedExercise | null;
  readonly candidates: readonly NamedExercise[];
  /** How many characters of the text are the name; what is behind is a remark. */
  readonly length: number;
  readonly guess: string | null;
}

/** A way to read a name: what to look up, and how much of the text it takes. */
interface Reading {
  readonly name: string;
  readonly length: number;
  readonly guess: string | null;
}

/** Names are shorter; longer texts are sentences and not looked up. */
const longestName = 80;

const abbreviations: Readonly<Record<string, string>> = {
  db: 'dumbbell',
  bb: 'barbell',
  kb: 'kettlebell',
  bw: 'bodyweight',
};

const number = / \d+(?:[.,]\d+)?$/;
const cuts = [number, / ?\(/, / [-–—|] /, / (?:w\/|with|mit) ?/i, /, ?/];

/** The ways to read a name, the surest first. */
function readingsOf(text: string): Reading[] {
  const whole = (name: string, guess: string | null = null): Reading => ({
    name,
    length: text.length,
    guess,
  });
  const readings = [whole(text)];
  const parted = /^([^,()]+)(?:, | ?\()([^,()]+)\)?$/.exec(text);
  if (parted !== null) readings.push(whole(`${parted[2]?.trim() ?? ''} ${parted[1]?.trim() ?? ''}`));
  const spelled = text.replace(
    /\b(?:db|bb|kb|bw)s?\b/gi,
    (short) => abbreviations[short.slice(0, 2).toLowerCase()] ?? short,
  );
  if (spelled !== text) readings.push(whole(spelled, `"${text}" read as ${spelled}`));
  for (const cut of cuts) {
    const at = cut.exec(text)?.index ?? 0;
    const rest = text.slice(at).trim();
    if (at > 0)
      readings.push({
        name: text.slice(0, at),
        length: at,
        // A number alone is told as what is not understood.
        guess: cut === number ? null : `"${text.slice(0, at)}" with the remark "${rest}"`,
      });
  }
  return readings;
}

/** Looks names up once each, in every way they may be meant. */
export class Names {
  readonly #found = new Map<string, Found>();

  constructor(private readonly context: ProgramContext) {}

  find(name: string): Found {
    const key = name.trim();
    if (key === '' || key.length > longestName || !/\p{L}/u.test(key)) return { kind: 'none' };
    const known = this.#found.get(key) ?? this.context.find(key);
    this.#found.set(key, known);
    return known;
  }

  /**
   * @param text as typed; what is behind the name in parentheses or behind a dash may be a remark
   */
  read(text: string): NameRead {
    const readings = readingsOf(text).map((reading) => ({ reading, found: this.find(reading.name) }));
    for (const { reading, found } of readings) {
      if (found.kind !== 'exact') continue;
      const { id, name, measurement } = found;
      const { length, guess } = reading;
      return { exercise: { id, name, measurement }, candidates: [], length, guess };
    }
    const near = readings.find(({ found }) => found.kind === 'near' && found.candidates.length > 0);
    if (near?.found.kind !== 'near')
      return { exercise: null, candidates: [], length: text.length, guess: null };
    const [only, second] = near.found.candidates;
    const { length } = near.reading;
    if (only === undefined || second !== undefined) {
      return { exercise: null, candidates: near.found.candidates, length, guess: null };
    }
    return { exercise: only, candidates: [], length, guess: `"${near.reading.name}" read as ${only.name}` };
  }

  /** Whether a text names an exercise, or may. */
  isKnown(text: string): boolean {
    const { exercise, candidates } = this.read(text);
    return exercise !== null || candidates.length > 0;
  }

  /** Whether a text names one exercise without a guess. */
  isSure(text: string): boolean {
    const { exercise, guess } = this.read(text);
    return exercise !== null && guess === null;
  }

  isExact(text: string): boolean {
    return this.find(text).kind === 'exact';
  }
}
