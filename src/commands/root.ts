import { Command, Option } from 'commander';
import { version } from '../../package.json';
import { formats } from '../output/view.js';
import { commandPath } from './command-path.js';
import type { Act } from './handler.js';
import { helpTopics } from './help-topics.js';
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
      [
        '\nStart with:',
        '  $ ton log bench press 100x5',
        '  $ ton log list',
        '\nThere is help on each command, and on what they share:',
        '  $ ton help log',
        ...Object.entries(helpTopics).map(([topic, about]) => `  $ ton help ${topic.padEnd(8)}${about}`),
      ].join('\n'),
    );
  for (const option of rootOptions()) root.addOption(option);
  for (const entry of nouns) {
    const command = root.command(entry.name).description(entry.summary).helpCommand(false);
    if (entry.name !== noun) continue;
    (await entry.load()).declare(command, act);
    tellOptionsAnywhere(command);
  }
  return root;
}

/** What the help of a noun and of its verbs leaves to that of the root. */
function tellOptionsAnywhere(command: Command): void {
  if (command.commands.length > 0)
    command.addHelpText(
      'after',
      `\nOne of them in full: ton help ${commandPath(command)} ${command.commands[0]?.name()}`,
    );
  command.addHelpText(
    'after',
    '\nOptions that go anywhere, such as --json, --format, --fields, --user, --athlete\nand --db, are explained by: ton --help',
  );
  command.commands.forEach(tellOptionsAnywhere);
}

/** Options that go anywhere on the line. */
export function rootOptions(): Option[] {
  return [
    new Option('--db <path>', 'the database file (else TON_DB, else DATABASE_URL, else the data directory)'),
    new Option('--user <name>', 'who acts (else TON_USER, else as chosen with ton user use)'),
    new Option('--athlete <name>', 'whose log a coach looks at, which changes nothing'),
    new Option('--format <format>', 'how to write the answer (table)').choices(formats),
    new Option('--json', 'the same as --format json'),
    new Option(
      '--fields <names>',
      'only these fields, in this order, with commas between; their names are those of --json',
    ),
    new Option('--no-input', 'never ask; what is missing is an error'),
    new Option('--quiet', 'no messages, only the answer'),
    new Option('--now <moment>', 'the moment that counts as now (else TON_NOW, else the clock)'),
    new Option('--color', 'colour even when nobody seems to look'),
    new Option('--no-color', 'no colour (also NO_COLOR)'),
    new Option('--ascii', 'no letters beyond ASCII in what is ours'),
    new Option('--plain', 'no redrawing, line after line, as for a screen reader (also TON_PLAIN=1)'),
    new Option('--debug', 'show where an unexpected error comes from'),
  ];
}
