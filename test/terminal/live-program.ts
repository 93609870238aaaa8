import { systemClock } from '../../src/app/system-clock.js';
import { systemStopwatch } from '../../src/app/system-stopwatch.js';
import { exitStatus, Failure } from '../../src/domain/failure.js';
import { plainPrompter } from '../../src/prompts/plain.js';
import type { LiveQuestion, Rest } from '../../src/prompts/prompter.js';
import { terminalPrompter } from '../../src/prompts/terminal.js';
import type { Terminal } from '../../src/prompts/terminal-settings.js';
import type { LivePlan } from './live.js';

/** Asks one live question as the plan on the command line says, and writes what came of it to standard output. */
const plan = JSON.parse(process.argv[2] ?? '{}') as LivePlan;
const clock = systemClock();
const signals = ['SIGINT', 'SIGTERM'] as const;
const terminal: Terminal = {
  stdin: process.stdin,
  stderr: process.stderr,
  ascii: plan.ascii === true,
  colour: plan.colour === true,
  clock,
  stopwatch: systemStopwatch,
  onInterrupt(listener) {
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};

const start = clock.now();
const seconds = plan.rest ?? null;
let rest: Rest | null = seconds === null ? null : { from: start, until: start + seconds * 1000 };
const question: LiveQuestion = {
  header: (now) => [
    [{ text: plan.title ?? 'Squat (Barbell)', emphasis: 'title' }, '  set 2 of 5'],
    ...(plan.ticking === true ? [`open for ${Math.floor((now - start) / 1000)} s`] : []),
  ],
  label: 'set',
  proposal: plan.proposal ?? null,
  rest,
  changeRest(change) {
    rest = rest === null || change === 'end' ? null : { ...rest, until: rest.until + change * 1000 };
    return rest;
  },
  check: (text) => (text.includes('y') ? `cannot read "${text}"; write it like 100x5` : null),
  changed: () => plan.changesAfter !== undefined && clock.now() - start > plan.changesAfter * 1000,
};

const prompter = plan.plain === true ? plainPrompter(terminal) : terminalPrompter(terminal);
prompter.line(question).then(
  (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`),
  (error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    process.exitCode = exitStatus[error.code];
  },
);
