import { Failure } from '../domain/failure.js';

/**
 * A username: 3 to 50 letters, digits, `_` and `-`.
 *
 * @throws Failure usage for anything else
 */
export function readUsername(text: string): string {
  const username = text.trim();
  if (/^[A-Za-z0-9_-]{3,50}$/.test(username)) return username;
  throw new Failure(
    'usage',
    `"${text}" is not a username`,
    'it is 3 to 50 letters from a to z, digits, _ and -; what somebody is called goes into --name',
  );
}
