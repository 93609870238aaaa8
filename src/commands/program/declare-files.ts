import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { withOutput } from '../page-options.js';

/** Declares the verbs for programs as files. */
export function declareFiles(program: Command, act: Act): void {
  act(
    withExamples(
      program
        .command('plan')
        .description('what a program file would change, and whose program it is; nothing is changed')
        .argument('[file]', 'a program as YAML or JSON; - for standard input')
        .option('--program <name>', 'which program it is to become, when the file renames it'),
      ['ton program plan strength.yaml', 'ton program plan strength.yaml --program strength --json'],
    ),
    () => import('./plan.js'),
  );
  act(
    withExamples(
      program
        .command('apply')
        .description('make a program what its file says, all or nothing; a new one when there is none')
        .argument('[file]', 'a program as YAML or JSON; - for standard input')
        .option('--program <name>', 'which program it is to become, when the file renames it'),
      ['ton program apply strength.yaml'],
    ),
    () => import('./apply.js'),
  );
  act(
    withExamples(
      withOutput(
        program
          .command('export')
          .description('a program as a file, to be edited, kept and applied; with --json as JSON')
          .argument('[program...]', 'its name, a part of it, or its id')
          .option('--revision <n>', 'as it was then, by the number in its history'),
      ),
      ['ton program export strength', 'ton program export strength --json --output copy.json'],
    ),
    () => import('./export.js'),
  );
  act(
    withExamples(
      program
        .command('history')
        .description('the revisions of a program, newest first, and what each changed')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--limit <n>', 'how many at most (10)'),
      ['ton program history strength', 'ton program history strength --limit 1 --json'],
    ),
    () => import('./history.js'),
  );
  act(
    withExamples(
      program
        .command('rollback')
        .description('make a program what it was in an earlier revision, as a new one')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--to <n>', 'the number of the revision (the one before)')
        .option('--dry-run', 'say what would change, and change nothing'),
      ['ton program rollback strength --dry-run', 'ton program rollback strength --to 1'],
    ),
    () => import('./rollback.js'),
  );
}
