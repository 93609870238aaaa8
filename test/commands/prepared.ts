import { newTon, type Ton } from '../run-ton.js';
import { fixture } from './import/fixtures.js';

/** A database in which every list has rows: imports, sessions, sets, records, an undone command. */
export async function preparedTon(): Promise<Ton> {
  const ton = newTon();
  await ton.text(['import', fixture('strong.csv'), '--unit', 'kg']);
  await ton.text(['import', fixture('hevy.csv')]);
  await ton.text('log squat w 60x5 100x5x2 @8 d 80x8 --note "belt on" --at "yesterday 18:00"');
  await ton.text('log bench press 90x5');
  await ton.text('log push-up 25 --duration 180');
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
  'session show',
  'session show 1',
  'stats summary',
  'import list',
  'import show 1',
  'undo --list',
  'redo --list',
  'history bench press',
  'record list',
  'record history squat',
  'record list --formula brzycki',
  'exercise settings squat',
  'user show',
  'db check',
  'db path',
  'db status',
  'db history',
  'db migrate',
  'db migrate --dry-run',
  'help sets',
] as const;
