import { newTon, testNow, type Ton } from '../../run-ton.js';

/** A program in a list, as scripts see it. */
export interface Row {
  id: number;
  name: string;
  owner: string;
  standing: string;
  visibility: string;
}

/** Two people: `lifter` with a public, a private and a shared program, `anna` with none. */
async function prepare(): Promise<Ton> {
  const ton = newTon();
  await ton.text('user add anna');
  await ton.text('exercise add Tire Flip Over --muscle legs --secondary back --equipment tire');
  await ton.text(
    'program create Strength --weeks 4 --public --zip 01234 --description "Für Anfänger" --workout "A: squat 5x5 60kg, linear +2.5kg; tire flip over 3x8" --workout "B: deadlift 1x5 80kg"',
  );
  await ton.text('program create Secret --workout "A: squat 5x5"');
  return ton;
}
let prepared: Promise<Ton> | undefined;
/** A database of the two. */
export const people = async () => newTon(testNow, await (prepared ??= prepare()));

/** Lets somebody follow the first program. */
export const enroll = (ton: Ton, user: string, status = 'active') => {
  const joined = status === 'invited' ? 'null' : '1';
  ton.exec(`insert into enrollments (uid, program_id, user_id, status, joined_at, created_at, updated_at)
    select '${user}', 1, id, '${status}', ${joined}, 1, 1 from users where username = '${user}'`);
};
/** What they are called, in order. */
export const names = (rows: readonly Row[]) => rows.map(({ name }) => name);
