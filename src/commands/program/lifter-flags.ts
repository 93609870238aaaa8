import { Failure } from '../../domain/failure.js';
import { attemptIn, attemptOf, attempts, type Attempt, type Lifter } from '../../domain/program/lifter.js';
import { wholeNumber } from '../../schema/flags.js';

/** How the sessions that are tried out go. */
export interface LifterFlags {
  readonly pattern?: string;
  readonly misses?: string;
  readonly extraReps?: string;
}

/** A lifter by flags, who remembers how each session went. */
export interface ToldLifter {
  readonly lifter: Lifter;
  /** @param session of the whole program, from 1 */
  readonly attemptAt: (session: number, slot: string) => Attempt;
}

/**
 * A lifter who does what flags say: everything that is asked, without any.
 *
 * @throws Failure usage for what is no pattern or no list of sessions, and for both
 */
export function readLifter({ pattern, misses, extraReps }: LifterFlags): ToldLifter {
  if (pattern !== undefined && misses !== undefined) {
    const message = `"--pattern ${pattern}" and "--misses ${misses}" both say how the sessions go`;
    throw new Failure('usage', message, 'give one of them');
  }
  const extra = extraReps === undefined ? 0 : wholeNumber('--extra-reps', extraReps, { min: 0, max: 100 });
  const attempts = readPattern(pattern ?? 'hit');
  const missed = readMisses(misses);
  const went = new Map<string, Attempt>();
  return {
    lifter: (asked) => {
      const attempt = missed.has(asked.session) ? 'miss' : attemptIn(attempts, asked.times);
      went.set(`${asked.session} ${asked.slot.key}`, attempt);
      return attempt === 'skip' ? [] : attemptOf(asked, attempt === 'miss', extra);
    },
    attemptAt: (session, slot) => went.get(`${session} ${slot}`) ?? 'skip',
  };
}

function readPattern(text: string): Attempt[] {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const read = words.map((word) => attempts.find((attempt) => attempt === word));
  const known = read.filter((attempt) => attempt !== undefined);
  if (known.length > 0 && known.length === words.length) return known;
  throw new Failure(
    'usage',
    `"${text}" does not fit --pattern`,
    'it takes hit, miss and skip, as in "hit hit miss"',
  );
}

function readMisses(text: string | undefined): ReadonlySet<number> {
  const parts = (text ?? '').split(/[\s,]+/).filter(Boolean);
  if (text !== undefined && (parts.length === 0 || !parts.every((part) => /^[1-9]\d{0,4}$/.test(part))))
    throw new Failure(
      'usage',
      `"${text}" does not fit --misses`,
      'it takes the numbers of sessions, as in 3,5',
    );
  return new Set(parts.map(Number));
}
