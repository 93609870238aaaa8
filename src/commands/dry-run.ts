import { inTransaction, type CommandNote, type Scope, type WriteScope } from '../db/scope.js';

/** Leaves a transaction without keeping anything of it. */
class DryRun extends Error {}

/**
 * One command's writes; a dry run does everything and then leaves the transaction, so that its report cannot differ from
 * the real one's.
 */
export async function inTransactionOrDry<T>(
  scope: Scope,
  note: CommandNote,
  isDryRun: boolean,
  work: (scope: WriteScope) => Promise<T>,
): Promise<T> {
  const done: T[] = [];
  try {
    return await inTransaction(scope, note, async (scope) => {
      const result = await work(scope);
      done.push(result);
      if (isDryRun) throw new DryRun();
      return result;
    });
  } catch (error) {
    const [result] = done;
    if (error instanceof DryRun && result !== undefined) return result;
    throw error;
  }
}
