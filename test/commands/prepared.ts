import { newTon, testNow, type Ton } from '../run-ton.js';
import { fixture } from './import/fixtures.js';

/** A database in which every list has rows: imports, templates, programs, sessions, sets, records, an undone command. */
export async function preparedTon(): Promise<Ton> {
  prepared ??= prepare();
  return newTon(testNow, await prepared);
}

/** It takes a second to fill, so it is filled once and copied. */
let prepared: Promise<Ton> | undefined;

/** A program file of two days; the squat at that weight. */
export function strengthFile(squat: string): string {
  return `tonnage: program/1
name: Strength
description: Two days in turn.
visibility: public
zip_code: "01234"
days:
  - title: A
    exercises:
      - squat [squat]: 5x5 ${squat}, linear +2.5kg
      - bench press: 3x8-12 60kg, double +2.5kg
  - rest
  - title: B
    exercises:
      - squat [squat]: 3x5 ${squat}, linear +2.5kg
      - deadlift: 1x5 120kg, linear +5kg
`;
}

async function prepare(): Promise<Ton> {
  const ton = newTon();
  await ton.text(['import', fixture('strong.csv'), '--unit', 'kg']);
  await ton.text(['import', fixture('hevy.csv')]);
  await ton.text('log squat w 60x5 100x5x2 @8 d 80x8 --note "belt on" --at "yesterday 18:00"');
  await ton.text(
    'template create "Upper Body" --exercise "bench press 3x5 @60kg rest 90s" --exercise "plank | 2x30s | breathe"',
  );
  await ton.text('template create old routine --exercise "squat 5x5"');
  await ton.text('template delete old routine');
  await ton.text('program apply -', { stdin: strengthFile('100kg') });
  await ton.text('program apply -', { stdin: strengthFile('102.5kg') });
  await ton.text('program join strength');
  await ton.text('log deadlift 140x5 --at 2026-10-01');
  await ton.text('session delete 2026-10-01 --yes');
  await ton.text('session start upper body');
  await ton.text('log bench press 90x5');
  await ton.text('exercise add yoke step --muscle legs --secondary core --equipment yoke');
  await ton.text('exercise alias yoke step yokes');
  await ton.text('exercise tag squat heavy');
  await ton.text('equipment own dumbbells --weights 5,7.5,10kg --gym home');
  await ton.text('log push-up 25 --duration 180');
  await ton.text('body log 87.6kg --at "2026-11-13 7:00" --note "before breakfast"');
  await ton.text('body log 87.2kg waist 84cm');
  await ton.text('user add anna');
  await ton.text('user add zoe');
  await ton.text('user remove zoe --yes');
  await ton.text(
    'program create Novice --weeks 2 --zip 01234 --workout "A: squat 5x5 60kg, linear +2.5kg; A1 dip 3x8; A2 row 3x8" --workout rest',
  );
  await ton.text('workout remove novice 2 2');
  await ton.text('program create Old plan --days 1');
  await ton.text('program delete old plan --yes');
  await ton.text('log dip -15x8 --no-session');
  await ton.text('log squat 105x5');
  await ton.text('undo');
  return ton;
}

/** Every command that shows something and changes nothing. */
export const readingLines = [
  'log list',
  'log list --exercise squat',
  'session list',
  'session list --deleted',
  'session status',
  'session next',
  'session swap --list',
  'session show',
  'session show 1',
  'stats summary',
  'stats week',
  'stats exercise bench press',
  'template list',
  'template list --deleted',
  'template show upper body',
  'program history strength',
  'program presets',
  'program test novice-5x5',
  'program simulate strength',
  'program backtest strength --exercise squat',
  'program progress strength',
  'next',
  'next squat',
  'program list',
  'program list --deleted',
  'program search novice',
  'program show novice',
  'workout list novice',
  'workout list novice --removed',
  'workout show novice 1 1',
  'import list',
  'import show 1',
  'undo --list',
  'redo --list',
  'history bench press',
  'record list',
  'record history squat',
  'record list --formula brzycki',
  'exercise settings squat',
  'exercise list',
  'exercise list --search squat',
  'exercise show yoke step',
  'exercise alias',
  'exercise tag',
  'exercise substitute squat',
  'equipment list',
  'equipment list --owned',
  'user show',
  'user list',
  'user list --all',
  'body list',
  'body list weight',
  'db check',
  'db path',
  'db status',
  'db history',
  'db migrate',
  'db migrate --dry-run',
  'help sets',
  '',
] as const;
