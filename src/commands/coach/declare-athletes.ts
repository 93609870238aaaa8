import type { Command } from 'commander';
import { collect } from '../collect.js';
import { withExamples, type Act } from '../handler.js';

/** Declares the verbs by which a coach has to do with athletes. */
export function declareAthletes(coach: Command, act: Act): void {
  act(
    withExamples(
      coach
        .command('enrol')
        .alias('enroll')
        .description('put athletes into a program of yours: one by one, or a list from a file')
        .argument('[athlete...]', 'usernames; those you do not manage are invited')
        .option('--program <program>', 'its name, a part of it, or its id')
        .option(
          '--file <file>',
          'names, one a line, or a CSV with a heading: athlete, then what you need of name, unit (kg or lb), joined, "tm squat" (what a training max starts with) and "swap squat" (what is done instead); - for standard input',
        )
        .option('--create', 'make athletes who are not in this file yet, and keep their logs for them')
        .option('--training-max <max>', 'what all of them start with: squat=100kg (repeat it)', collect)
        .option(
          '--swap <swap>',
          'what all of them do instead in a slot: squat="goblet squat" (repeat it)',
          collect,
        )
        .option('--joined <day>', 'the first day of the program for those you manage (today)')
        .option('--dry-run', 'show who would be enrolled, change nothing'),
      [
        'ton coach enrol anna --program strength',
        'ton coach enrol dora emil --program strength --create --training-max squat=80kg --dry-run',
      ],
    ),
    () => import('./enrol.js'),
  );
  act(
    withExamples(
      coach
        .command('athletes')
        .description('your athletes: where each stands in which program')
        .option('--program <program>', 'of one program')
        .option('--all', 'also those who left'),
      ['ton coach athletes', 'ton coach athletes --program strength --json'],
    ),
    () => import('./athletes.js'),
  );
  act(
    withExamples(
      coach
        .command('adherence')
        .description('what your athletes did of what was due and asked')
        .option('--program <program>', 'of one program')
        .option('--since <day>', 'from this day, month or year on')
        .option('--until <day>', 'up to and with this day, month or year')
        .option('--fail-under <percent>', 'leave with 8 when anybody is under it'),
      ['ton coach adherence --since -30d', 'ton coach adherence --program strength --format csv'],
    ),
    () => import('./adherence.js'),
  );
  act(
    withExamples(
      coach
        .command('note')
        .description('tell an athlete something, seen at the next session')
        .argument('[athlete]', 'the username')
        .argument('[text...]', 'what to tell'),
      ['ton coach note anna "squat deeper next time"'],
    ),
    () => import('./note.js'),
  );
}
