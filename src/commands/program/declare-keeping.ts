import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { collect } from '../collect.js';
import { withPage } from '../page-options.js';

const orders = ['newest', 'oldest', 'name'];

/** Declares the verbs that make programs, find them, change them and put them away. */
export function declareKeeping(program: Command, act: Act): void {
  declareMaking(program, act);
  declareFinding(program, act);
  act(
    withExamples(
      program
        .command('edit')
        .description('change a program by flags, or all of it as text in your editor')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--name <name>', 'another name')
        .option('--description <text>', 'what it is for; empty takes it away')
        .option('--zip <code>', 'zip code it is found by; empty takes it away')
        .option('--weeks <n>', 'how many; more begin with the first again, fewer are cut at the end')
        .option('--visibility <who>', 'private or public')
        .option('--file <file>', 'the text from a file instead of the editor; - for standard input'),
      [
        'ton program edit novice --description "Three days a week" --zip 01234',
        'ton program edit novice --weeks 8',
      ],
    ),
    () => import('./edit.js'),
  );
  act(
    withExamples(
      program
        .command('publish')
        .description('let everybody find a program, or nobody else any more')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--private', 'for you alone, and those who follow it already'),
      ['ton program publish novice', 'ton program publish novice --private'],
    ),
    () => import('./publish.js'),
  );
  act(
    withExamples(
      program
        .command('delete')
        .description('put a program away that nobody follows; it can be restored')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--yes', 'do not ask'),
      ['ton program delete novice --yes'],
    ),
    () => import('./delete.js'),
  );
  act(
    withExamples(
      program
        .command('restore')
        .description('bring a deleted program back as it was')
        .argument('[program...]', 'its name, a part of it, or its id'),
      ['ton program restore old plan'],
    ),
    () => import('./restore.js'),
  );
}

function declareMaking(program: Command, act: Act): void {
  act(
    withExamples(
      program
        .command('create')
        .description('a program of your own: by questions, flags, templates, a preset or like another')
        .argument('[name...]', 'what it is called: Push pull legs')
        .option('--description <text>', 'what it is for')
        .option('--zip <code>', 'zip code it is found by')
        .option('--public', 'everybody may find it')
        .option('--weeks <n>', 'how many; the days are the same in each (1)')
        .option('--days <n>', 'how many a week, where workouts are added later')
        .option(
          '--workout <text>',
          'a day, in order: "Push: bench press 3x8 60kg, double +2.5kg; dip 3x10", or rest (repeat it)',
          collect,
        )
        .option('--from-template <name>', 'a day as a template has it (repeat it)', collect)
        .option('--like <program>', 'all that is in another program you see')
        .option('--preset <name>', 'a program that comes along; its title is the name where none is given'),
      [
        'ton program create Full body --weeks 4 --workout "A: squat 5x5 60kg, linear +2.5kg; bench press 5x5 40kg" --workout "B: deadlift 1x5 80kg; overhead press 5x5 30kg" --workout rest',
        'ton program create Plan of mine --days 3',
        'ton program create --preset novice-5x5 First months',
        'ton program create Week of templates --from-template push day --from-template upper body',
      ],
    ),
    () => import('./create.js'),
  );
  act(
    withExamples(
      program
        .command('copy')
        .description('make a program of your own out of one you see')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--name <name>', 'what the copy is called (the same, where you have none of that name)'),
      ['ton program copy novice --name "Novice, my way"'],
    ),
    () => import('./copy.js'),
  );
}

function declareFinding(program: Command, act: Act): void {
  act(
    withPage(
      withExamples(
        program.command('list').description('your own programs, and those you follow or are invited to'),
        ['ton program list', 'ton program list --deleted --json'],
      ),
      orders,
    ).option('--deleted', 'your own that can be restored'),
    () => import('./list.js'),
  );
  act(
    withPage(
      withExamples(
        program
          .command('search')
          .description('find programs by words, zip code, coach and date, public ones too')
          .argument('[words...]', 'words of the name, the description, the coach or the owner'),
        ['ton program search strength', 'ton program search --zip 01234 --sort name --limit 5 --json'],
      ),
      orders,
    )
      .option('--zip <code>', 'with this zip code')
      .option('--coach <name>', 'of a coach of this name'),
    () => import('./search.js'),
  );
  act(
    withExamples(
      program
        .command('show')
        .description('a program with its days; weeks that are alike are shown as one')
        .argument('[program...]', 'its name, a part of it, or its id')
        .option('--week <n>', 'this week alone'),
      ['ton program show novice', 'ton program show novice --week 1 --json'],
    ),
    () => import('./show.js'),
  );
}
