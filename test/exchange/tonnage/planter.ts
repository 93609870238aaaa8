import type { Scope } from '../../../src/db/scope.js';

export type Values = Record<string, string | number | null>;

export const made = { created_at: 1_700_000_000_000 };
export const stamps = { ...made, updated_at: 1_700_000_000_999 };
export const deleted_at = 1_700_000_001_000;

/** Puts rows into any table, as they are. */
export interface Planter {
  readonly user_id: number;
  /** A uid that no other row of this planter has. */
  uid(): string;
  /** @returns the id of the row */
  add(table: string, values: Values): Promise<number>;
  /** The first of what we ship. */
  shipped(table: 'exercises' | 'equipment'): Promise<number>;
}

export function planterOf(scope: Scope): Planter {
  let uids = 0;
  return {
    user_id: scope.user.id,
    uid: () => `0192aaaa-0000-7000-8000-${String((uids += 1)).padStart(12, '0')}`,
    async add(table, values) {
      const result = await scope.db
        .insertInto(table as never)
        .values(values)
        .execute();
      return Number(result[0]?.insertId ?? 0);
    },
    async shipped(table) {
      const query = scope.db
        .selectFrom(table)
        .select('id')
        .where('owner_id', 'is', null)
        .orderBy('id')
        .limit(1);
      return (await query.executeTakeFirstOrThrow()).id;
    },
  };
}
