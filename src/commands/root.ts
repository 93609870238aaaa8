import { Command, Option } from 'commander';
import { version } from '../../package.json';
import { formats } from '../output/view.js';
import type { Act } from './handler.js';
import { nouns } from './nouns.js';

/**
 * The command tree as far as it is needed: every noun by name, the verbs of one of them.
 *
 * @param noun the noun typed; the others are declared by name alone, so that their modules are not loaded
 */
export async function declareRoot(noun: string | undefined, act: Act): Promise<Command> {
  const root = new Command('ton')
    .description('Tonnage, the workout tracker for people who live in a terminal.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ writeErr: () => undefined })
    .addHelpText(
      'after',
      '\nStart with:\n  $ ton log bench press 100x5\n  $ ton log list\n  $ ton help sets',
    );
  for (const option of rootOptions()) root.addOption(option);
  for (const entry of nouns) {
    const command = root.command(entry.name).description(entry.summary).helpCommand(false);
    if (entry.name === noun) (await entry.load()).declare(command, act);
  }
  return root;
}

/** Options that go anywhere on the line. */
export function rootOptions(): Option[] {
  return [
    new Option('--db <path>', 'the database file (else TON_DB, else DATABASE_URL, else the data directory)'),
    new Option('--user <name>', 'who acts (else TON_USER, else as chosen with ton user use)'),
    new Option('--athlete <name>', 'whose log a coach looks at, which changes nothing'),
    new Option('--format <format>', 'how to write the answer').choices(formats),
    new Option('--json', 'the same as --format json'),
    new Option('--fields <names>', 'only these fields, in this order, with commas between'),
    new Option('--no-input', 'never ask; what is missing is an error'),
    new Option('--quiet', 'no messages, only the answer'),
    new Option('--now <moment>', 'the moment that counts as now (else TON_NOW)'),
    new Option('--color', 'colour even when nobody seems to look'),
    new Option('--no-color', 'no colour (also NO_COLOR)'),
    new Option('--ascii', 'no letters beyond ASCII in what is ours'),
    new Option('--plain', 'no redrawing, line after line, as for a screen reader (also TON_PLAIN=1)'),
    new Option('--debug', 'show where an unexpected error comes from'),
  ];
}
