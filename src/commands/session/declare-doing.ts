import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares the verbs of a session that is under way. */
export function declareDoing(session: Command, act: Act): void {
  act(
    withExamples(
      session
        .command('start')
        .description('start a workout; on a terminal it goes on set by set')
        .argument('[template...]', 'a template; asked for on a terminal, else nothing is planned'),
      ['ton session start push day', 'ton session start --like last', 'ton session start --empty --json'],
    )
      .option('--program <name>', 'the next day of a program you follow (of the only one)')
      .option('--like <session>', 'what was done in an earlier session: an id, last or a date')
      .option('--empty', 'nothing planned: exercises as they come')
      .option('--title <text>', 'what to call it')
      .option('--deload', 'a lighter session, left out of stalls')
      .option('--at <moment>', 'when it started, if that was earlier today'),
    () => import('./start.js'),
  );
  act(
    withExamples(session.command('status').description('where the session in progress stands'), [
      'ton session status',
      'ton session status --json',
    ]),
    () => import('./status.js'),
  );
  act(
    withExamples(session.command('next').description('the set that comes next, and what to lift in it'), [
      'ton session next',
      'ton session next --json',
    ]),
    () => import('./next.js'),
  );
  act(
    withExamples(
      session
        .command('resume')
        .description('go on with the session in progress, after a pause or anything else'),
      ['ton session resume'],
    ),
    () => import('./resume.js'),
  );
  act(
    withExamples(session.command('pause').description('stop the clock; a pause is in no duration'), [
      'ton session pause',
    ]),
    () => import('./pause.js'),
  );
  act(
    withExamples(
      session
        .command('note')
        .description('write a line to a session, or to one exercise of it')
        .argument('[text...]', 'what to write'),
      ['ton session note slept badly', 'ton session note --exercise squat "belt one hole tighter"'],
    )
      .option('--exercise <exercise>', 'the exercise it is about, by name or place')
      .option('--session <session>', 'an id, last or a date (current, else last)'),
    () => import('./note.js'),
  );
  act(
    withExamples(
      session
        .command('add')
        .description('one more exercise in the session in progress')
        .argument('[exercise...]', 'the exercise'),
      ['ton session add face pull'],
    ),
    () => import('./add.js'),
  );
  act(
    withExamples(
      session
        .command('swap')
        .description('another exercise in the place of one: what is still asked goes over to it')
        .argument('[exercise...]', 'the exercise that stands in'),
      ['ton session swap dumbbell bench press --exercise "bench press"', 'ton session swap --list'],
    )
      .option('--exercise <exercise>', 'the one to replace (the one whose turn it is)')
      .option('--list', 'what could stand in, the nearest first, and why'),
    () => import('./swap.js'),
  );
  act(
    withExamples(
      session
        .command('skip')
        .description('pass over an exercise of the session in progress')
        .argument('[exercise...]', 'by name or place (the one whose turn it is)'),
      ['ton session skip squat', 'ton session skip --back squat'],
    ).option('--back', 'take that back'),
    () => import('./skip.js'),
  );
  act(
    withExamples(session.command('finish').description('end the session and sum it up'), [
      'ton session finish',
      'ton session finish --note "easy day"',
    ])
      .option('--end <moment>', 'when it ended (now)')
      .option('--note <text>', 'a line to write to it'),
    () => import('./finish.js'),
  );
  act(
    withExamples(
      session.command('abandon').description('end the session as given up; what was done counts'),
      ['ton session abandon'],
    ),
    () => import('./abandon.js'),
  );
}
