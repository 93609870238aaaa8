import { fixedClock } from '../fixed-clock.js';
import { instantStopwatch } from '../instant-stopwatch.js';
import type { Terminal } from '../../src/prompts/terminal-settings.js';
import { testNow } from '../run-ton.js';

/** The streams of a terminal that is played, with settings that may be replaced. */
export function playedTerminal(
  context: { input?: NodeJS.ReadableStream; output?: NodeJS.WritableStream } | undefined,
  settings: Partial<Terminal> = {},
): Terminal {
  return {
    stdin: context?.input as NodeJS.ReadStream,
    stderr: context?.output as NodeJS.WriteStream,
    ascii: false,
    colour: false,
    clock: fixedClock(testNow),
    stopwatch: instantStopwatch(),
    onInterrupt: () => () => undefined,
    ...settings,
  };
}
