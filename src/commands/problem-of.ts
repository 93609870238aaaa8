import { Failure } from '../domain/failure.js';

/** What a check says is wrong, for a question that is asked again; null when nothing is. */
export async function problemOf(check: () => Promise<unknown>): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}
