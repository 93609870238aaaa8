import { newTon, type Ton } from '../../run-ton.js';

/** A file in which `lifter` acts, with a set logged, and `anna` trains in pounds, with some of everything people log. */
export async function household(): Promise<Ton> {
  const ton = newTon();
  await ton.text('user add anna --name "Anna K." --email anna@example.org --units imperial');
  await ton.text('log squat 100x5');
  await ton.text('log bench press 95x5,5 --user anna');
  await ton.text('body log 140 --note marker-in-a-note --user anna');
  return ton;
}
