import type { User } from '../db/tables.js';

/** The unit a weight typed without one is in, and that tables show. */
export function userUnit(user: User): 'kg' | 'lb' {
  return user.unit_system === 'metric' ? 'kg' : 'lb';
}
