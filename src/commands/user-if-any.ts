import { statSync } from 'node:fs';
import type { App } from '../app/app.js';
import type { User } from '../db/tables.js';
import { Failure } from '../domain/failure.js';
import { userUnit } from './user-unit.js';

/**
 * Whose unit and formula a calculation takes; a calculator works without a database and never makes one.
 *
 * @returns null when there is no database, or one that cannot be opened, which is said
 */
export async function userIfAny(app: App): Promise<User | null> {
  if (!holdsData(app.location.path)) return null;
  try {
    return (await app.reading()).user;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'database') throw error;
    app.say(`warning: ${error.message}; your settings are not known`);
    return null;
  }
}

/** Whether there is a file with something in it. */
export function holdsData(path: string): boolean {
  try {
    return statSync(path).size > 0;
  } catch {
    // Nothing there, or not for us to see.
    return false;
  }
}

/** The unit of a weight typed without one: the user's, else kilograms. */
export async function unitOf(app: App, typed: { unit: 'kg' | 'lb' | null }): Promise<'kg' | 'lb'> {
  if (typed.unit !== null) return typed.unit;
  const user = await userIfAny(app);
  return user === null ? 'kg' : userUnit(user);
}
