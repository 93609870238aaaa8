import type { Command } from 'commander';
import { collect } from '../collect.js';
import { withExamples, type Act } from '../handler.js';

/** Declares the verbs of those who follow a program. */
export function declareFollowing(program: Command, act: Act): void {
  act(
    withExamples(
      program
        .command('join')
        .description('follow a program from today, or accept the invitation to it')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option(
          '--swap <swap>',
          'what you do instead in a slot, for as long as you follow: "squat=goblet squat" (repeat it)',
          collect,
        )
        .option('--training-max <max>', 'what you start with: squat=100kg (repeat it)', collect),
      [
        'ton program join strength',
        'ton program join strength --swap "deadlift=hip thrust" --training-max squat=140kg',
      ],
    ),
    () => import('./join.js'),
  );
  act(
    following(program, 'leave', 'follow a program no more; what you did stays', 'ton program leave strength'),
    () => import('./leave.js'),
  );
  act(
    following(
      program,
      'pause',
      'let the calendar stand still: nothing is due until you resume',
      'ton program pause',
    ),
    () => import('./pause.js'),
  );
  act(
    following(program, 'resume', 'go on after a pause', 'ton program resume strength'),
    () => import('./resume.js'),
  );
  act(
    following(program, 'skip', 'pass over the next workout', 'ton program skip'),
    () => import('./skip.js'),
  );
  act(
    following(program, 'repeat', 'do the last workout once more before the next', 'ton program repeat'),
    () => import('./repeat.js'),
  );
  act(
    withExamples(
      program
        .command('swap')
        .description('do another exercise in a slot, for as long as you follow the program')
        .argument('[swap...]', 'a slot or its exercise, and what you do instead: "squat=goblet squat"')
        .option('--program <program>', 'its name, a part of it, or its id (the one you follow)'),
      ['ton program swap "squat=goblet squat" --program strength'],
    ),
    () => import('./swap.js'),
  );
  act(
    following(
      program,
      'progress',
      'where you stand: what comes next, what you did of what was due',
      'ton program progress strength',
      'ton program progress --json',
    ),
    () => import('./progress.js'),
  );
}

function following(program: Command, verb: string, description: string, ...examples: string[]): Command {
  return withExamples(
    program
      .command(verb)
      .description(description)
      .argument('[program...]', 'its name, a part of it, or its id (the one you follow)'),
    examples,
  );
}
