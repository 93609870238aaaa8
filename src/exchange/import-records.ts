import { formulasForUser } from '../db/formula.js';
import { storeRecords } from '../db/records.js';
import type { WriteScope } from '../db/scope.js';
import type { Exercise } from '../db/tables.js';
import type { OneRepMaxFormula } from '../domain/one-rep-max.js';
import { RecordPass } from '../domain/records/pass.js';
import { standingRecords, type RecordSet } from '../domain/records/record.js';

/**
 * The records of exercises that an import is the first to bring, made on the way; those of the others are derived from
 * all their sets afterwards.
 */
export class ImportRecords {
  readonly #passes = new Map<number, RecordPass>();
  readonly #others = new Set<number>();

  private constructor(
    private readonly scope: WriteScope,
    private readonly logged: ReadonlySet<number>,
    private readonly formulaOf: (exerciseId: number) => OneRepMaxFormula,
  ) {}

  /** @param logged the exercises that there are sets of already */
  static async begin(scope: WriteScope, logged: readonly number[]): Promise<ImportRecords> {
    return new ImportRecords(scope, new Set(logged), await formulasForUser(scope));
  }

  /** Takes the next set of an exercise into account. */
  add({ id, measurement }: Pick<Exercise, 'id' | 'measurement'>, set: RecordSet): void {
    let pass = this.#passes.get(id);
    if (pass === undefined) {
      if (this.logged.has(id)) {
        this.#others.add(id);
        return;
      }
      pass = new RecordPass(measurement, this.formulaOf(id));
      this.#passes.set(id, pass);
    }
    pass.add(set);
  }

  /**
   * Writes the records made on the way.
   *
   * @returns how many of them stand
   */
  async store(): Promise<number> {
    let standing = 0;
    for (const [exerciseId, pass] of this.#passes) {
      if (!pass.isInOrder) {
        this.#others.add(exerciseId);
        continue;
      }
      const events = pass.end();
      await storeRecords(this.scope, exerciseId, events);
      standing += standingRecords(events).length;
    }
    return standing;
  }

  /** The exercises whose records are still to be derived. */
  others(): number[] {
    return [...this.#others];
  }
}
