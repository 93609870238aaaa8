import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { declareAthletes } from './declare-athletes.js';

/** Declares `ton coach`. */
export function declare(coach: Command, act: Act): void {
  act(
    withProfile(
      withExamples(
        coach
          .command('add')
          .description('become a coach: programs, athletes, their adherence')
          .argument('[name...]', 'what athletes know you by (your name, else your username)'),
        ['ton coach add "Cara Strong" --zip-code 10115 --bio "Barbells, on Tuesdays"'],
      ),
    ),
    () => import('./add.js'),
  );
  act(
    withExamples(
      coach
        .command('list')
        .description('the coaches of this file')
        .option('--zip-code <code>', 'those of one place'),
      ['ton coach list', 'ton coach list --zip-code 10115 --json'],
    ),
    () => import('./list.js'),
  );
  act(
    withExamples(
      coach
        .command('show')
        .description('a coach and the public programs of theirs')
        .argument('[coach...]', 'username, name or id (you)'),
      ['ton coach show cara'],
    ),
    () => import('./show.js'),
  );
  act(
    withProfile(
      withExamples(coach.command('edit').description('change your profile as a coach'), [
        'ton coach edit --bio "Barbells and kettlebells" --zip-code none',
      ]).option('--name <name>', 'what athletes know you by'),
    ),
    () => import('./edit.js'),
  );
  act(
    withExamples(
      coach
        .command('remove')
        .description(
          'be a coach no more; athletes and programs stay, and "coach add" brings the profile back',
        )
        .option('--yes', 'do not ask'),
      ['ton coach remove --yes'],
    ),
    () => import('./remove.js'),
  );
  declareAthletes(coach, act);
}

/** What a coach may say of themselves beside the name. */
function withProfile(command: Command): Command {
  return command
    .option('--bio <text>', 'a few words, or none')
    .option('--zip-code <code>', 'where you coach, or none');
}
