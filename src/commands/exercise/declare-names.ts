import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares the verbs for names, tags and what is offered. */
export function declareNames(exercise: Command, act: Act): void {
  act(
    withExamples(
      exercise
        .command('archive')
        .description('offer an exercise no longer: not in lists, questions or as a substitute')
        .argument('[exercise...]', 'the exercise; its history stays, and its whole name still finds it')
        .option('--back', 'offer it again'),
      ['ton exercise archive behind the neck press', 'ton exercise archive tire flip over --back'],
    ),
    () => import('./archive.js'),
  );
  act(
    withExamples(
      exercise
        .command('alias')
        .description('other names of an exercise: see them, add one, take one away')
        .argument('[words...]', 'the exercise, then the new name; without words all names you gave')
        .option('--locale <language>', 'the language of the name as two letters, where it is not English: de')
        .option('--remove', 'take the name away'),
      [
        'ton exercise alias squat',
        'ton exercise alias overhead press strict press day',
        'ton exercise alias squat kniebeuge tief --locale de',
        'ton exercise alias squat deep one --remove',
      ],
    ),
    () => import('./alias.js'),
  );
  act(
    withExamples(
      exercise
        .command('tag')
        .description('tags of an exercise: see them, put them on, take them off')
        .argument('[words...]', 'the exercise, then the tag, or several with commas; without words all tags')
        .option('--remove', 'take the tag off'),
      ['ton exercise tag', 'ton exercise tag deadlift main, heavy', 'ton exercise tag squat heavy --remove'],
    ),
    () => import('./tag.js'),
  );
}
