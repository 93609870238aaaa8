import { isoWithOffset } from '../domain/days.js';
import { showDuration } from '../domain/durations.js';
import { answered } from './answered.js';
import { plainLine, spell } from './look.js';
import { runningTime } from './progress.js';
import type { LiveAnswer, LiveQuestion, Rest, Stretch } from './prompter.js';
import { timeFrom, type Terminal } from './terminal-settings.js';

const bell = '\u0007';

/** Reads one line behind a question. */
type ReadLine = (terminal: Terminal, question: string, signal: AbortSignal) => Promise<string>;

/** What a question is ended with when something changed elsewhere. */
const changedElsewhere = new Error('changed elsewhere');

/**
 * Asks for a line below a header that is written once. The bell tells the end of a rest; nothing else is written while
 * somebody may be typing.
 *
 * @throws Failure cancelled as every question does
 */
export async function plainLiveLine(
  terminal: Terminal,
  question: LiveQuestion,
  readLine: ReadLine,
): Promise<LiveAnswer> {
  const { stderr } = terminal;
  const now = timeFrom(terminal);
  const say = (text: string): void => void stderr.write(`${text}\n`);
  for (const line of question.header(now(), stderr.columns || 80)) say(plainLine(line, terminal));
  if (question.rest !== null) say(restWords(question.rest, now(), terminal));
  const proposal = question.proposal === null ? '' : `(${question.proposal}) `;
  return await answered(terminal, async (stop) => {
    const answeredNow = new AbortController();
    const ringing = ringAtEnd(terminal, question.rest, now, answeredNow.signal);
    const watching = watch(terminal, question, answeredNow.signal, stop);
    try {
      for (;;) {
        const text = (await readLine(terminal, `${question.label} ${proposal}`, stop.signal)).trim();
        const wrong = question.check(text);
        if (wrong === null) return { kind: 'entered', text };
        say(spell(wrong, terminal));
      }
    } catch (error) {
      // What was typed so far the terminal itself still holds, for the next line that is read.
      if (error === changedElsewhere) return { kind: 'changed', text: '' };
      throw error;
    } finally {
      answeredNow.abort();
      await Promise.all([ringing, watching]);
    }
  });
}

/**
 * Counts stretches of time down in a few lines: the start, each minute, ten seconds before the end, the end.
 *
 * @returns the seconds counted
 * @throws Failure cancelled as every question does
 */
export async function plainCountDown(
  terminal: Terminal,
  stretches: readonly Stretch[],
  { silent }: { silent: boolean },
): Promise<number> {
  const say = (text: string): void => void terminal.stderr.write(`${spell(text, terminal)}\n`);
  const { stopwatch } = terminal;
  let end = stopwatch.elapsed();
  for (const { label, seconds } of stretches) {
    const name = label === '' ? '' : `${label}: `;
    say(`${name}${showDuration(seconds)}`);
    end += seconds * 1000;
    await answered(terminal, async ({ signal }) => {
      for (const left of marks(seconds)) {
        await stopwatch.wait(end - left * 1000 - stopwatch.elapsed(), signal);
        signal.throwIfAborted();
        if (left > 0) say(`${name}${showDuration(left)} left`);
      }
    });
    if (!silent) terminal.stderr.write(bell);
    say(`${name}over`);
  }
  return stretches.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The seconds left at which something is said, most first, the end included. */
function marks(seconds: number): number[] {
  const minutes = Math.ceil(seconds / 60) - 1;
  const told = Array.from({ length: minutes }, (_, index) => (minutes - index) * 60);
  return [...told, ...(seconds > 10 ? [10] : []), 0];
}

async function ringAtEnd(
  { stderr, stopwatch }: Terminal,
  rest: Rest | null,
  now: () => number,
  signal: AbortSignal,
): Promise<void> {
  const left = rest === null ? 0 : rest.until - now();
  if (left <= 0) return;
  await stopwatch.wait(left, signal);
  if (!signal.aborted) stderr.write(bell);
}

/** Stops the question as soon as something changed elsewhere. */
async function watch(
  { stopwatch }: Terminal,
  question: LiveQuestion,
  signal: AbortSignal,
  stop: AbortController,
): Promise<void> {
  if (question.changed === undefined) return;
  try {
    while (!signal.aborted && !question.changed()) await stopwatch.wait(1000, signal);
    if (!signal.aborted) stop.abort(changedElsewhere);
  } catch (error) {
    stop.abort(error);
  }
}

function restWords({ from, until }: Rest, now: number, { clock }: Terminal): string {
  if (until <= now) return 'rest is over';
  const end = isoWithOffset(until, clock.offsetMinutes(until)).slice(11, 16);
  return `rest ${runningTime(Math.round((until - from) / 1000))}, until ${end}`;
}
