import type { App } from '../../app/app.js';
import { parseDuration, showDuration } from '../../domain/durations.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Stretch } from '../../prompts/prompter.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';

interface Options {
  readonly rounds?: string;
  readonly silent?: true;
}

const longest = 24 * 3600;
const mostRounds = 100;

/** Counts durations down, on a terminal for everybody to see; needs no database. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const rounds =
    options.rounds === undefined ? 1 : wholeNumber('--rounds', options.rounds, { min: 1, max: mostRounds });
  const { durations } = await fillIn(app, {
    durations: {
      name: 'DURATION',
      given: operands.length === 0 ? undefined : operands.map(readLength),
      ask: async (prompter) => [readLength(await prompter.input('How long', { check: whatIsWrong }))],
    },
  });
  const stretches = planStretches(durations, rounds);
  const prompter = await app.prompter();
  const seconds =
    prompter === null
      ? await waitFor(app, stretches)
      : await prompter.countdown(stretches, { silent: options.silent === true });
  return { kind: 'saved', lines: [`${showDuration(seconds)} passed`], record: { seconds } };
}

/** All stretches in their order, each with the name that tells it apart. */
function planStretches(durations: readonly number[], rounds: number): Stretch[] {
  return Array.from({ length: rounds }, (_, round) =>
    durations.map((seconds, at) => {
      const names = [
        rounds === 1 ? '' : `round ${round + 1} of ${rounds}`,
        durations.length === 1
          ? ''
          : durations.length === 2 && rounds > 1
            ? ['work', 'rest'][at]
            : `${at + 1} of ${durations.length}`,
      ];
      return { label: names.filter((name) => name !== '').join(', '), seconds };
    }),
  ).flat();
}

async function waitFor(app: App, stretches: readonly Stretch[]): Promise<number> {
  const seconds = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  await app.stopwatch.wait(seconds * 1000);
  return seconds;
}

/** Seconds of one stretch, above 0 and up to a day. */
function readLength(text: string): number {
  const seconds = parseDuration(text);
  if (seconds === 0) throw new Failure('usage', `"${text}" is over before it begins`, 'give a time above 0');
  if (seconds > longest)
    throw new Failure('usage', `"${text}" is longer than a day`, 'give a time of 24 hours or less');
  return seconds;
}

function whatIsWrong(text: string): string | null {
  try {
    readLength(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
