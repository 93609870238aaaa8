import type { App } from '../../app/app.js';
import { datesHelp } from '../../domain/dates-help.js';
import { Failure } from '../../domain/failure.js';
import { notationHelp } from '../../domain/notation/help.js';
import { plannedHelp } from '../../domain/planned/help.js';
import { ruleHelp } from '../../domain/progression/help.js';
import { termsHelp } from '../../domain/terms-help.js';
import type { TextView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import type { HelpTopic } from '../help-topics.js';
import { helpText } from '../help-text.js';
import { declareRoot } from '../root.js';

const texts: Readonly<Record<HelpTopic, string>> = {
  sets: notationHelp,
  plan: `${plannedHelp}\n\n${ruleHelp}`,
  dates: datesHelp,
  terms: termsHelp,
};
const pages = new Map<string, string>(Object.entries(texts));

/** A notation on one screen, or the help of a command. */
export async function run(_app: App, { operands }: Invocation<unknown>): Promise<TextView> {
  const page = operands.length === 1 ? pages.get(operands[0] ?? '') : undefined;
  if (page !== undefined) return { kind: 'text', key: 'help', text: page };
  let command = await declareRoot(operands[0], (declared) => declared);
  for (const word of operands) {
    const next = command.commands.find((candidate) => candidate.name() === word);
    if (next === undefined) {
      const known = [
        ...command.commands.map((candidate) => candidate.name()),
        ...(command.parent === null ? pages.keys() : []),
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
