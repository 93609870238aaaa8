/** What kind of thing went wrong; each kind has one exit status (see `exitStatus`). */
export type FailureCode =
  | 'failure'
  | 'usage'
  | 'not-found'
  | 'input-required'
  | 'conflict'
  | 'database'
  | 'denied'
  | 'check-failed'
  | 'cancelled';

/** The exit status of each kind of failure: a contract with scripts. */
export const exitStatus: Readonly<Record<FailureCode, number>> = {
  failure: 1,
  usage: 2,
  'not-found': 3,
  'input-required': 4,
  conflict: 5,
  database: 6,
  denied: 7,
  'check-failed': 8,
  cancelled: 130,
};

/** An expected failure, said to the user as `error: message` and `hint: hint`; anything else thrown is our own bug. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /**
   * @param code the kind, which decides the exit status
   * @param message what happened, one sentence, the offending value in double quotes
   * @param hint what to do about it
   */
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly hint?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
