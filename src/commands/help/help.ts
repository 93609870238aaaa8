import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { notationHelp } from '../../domain/notation/help.js';
import type { TextView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { helpText } from '../help-text.js';
import { declareRoot } from '../root.js';

/** The notation on one screen, or the help of a command. */
export async function run(_app: App, { operands }: Invocation<unknown>): Promise<TextView> {
  if (operands[0] === 'sets') return { kind: 'text', key: 'help', text: notationHelp };
  let command = await declareRoot(operands[0], (declared) => declared);
  for (const word of operands) {
    const next = command.commands.find((candidate) => candidate.name() === word);
    if (next === undefined) {
      const known = [
        ...command.commands.map((candidate) => candidate.name()),
        ...(command.parent === null ? ['sets'] : []),
      ];
      throw new Failure(
        'not-found',
        `there is no help on "${operands.join(' ')}"`,
        `there is on: ${known.join(', ')}`,
      );
    }
    command = next;
  }
  return { kind: 'text', key: 'help', text: helpText(command) };
}
