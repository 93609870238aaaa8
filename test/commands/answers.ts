/** A set as `--json` tells it. */
export interface SetAnswer {
  readonly id: number;
  readonly exercise: string;
  readonly session_id: number | null;
  readonly set_index: number;
  readonly set_type: string;
  readonly weight: number | null;
  readonly reps: number | null;
  readonly drop_of: number | null;
  readonly date: string;
  readonly performed_at: string;
  readonly [field: string]: unknown;
}

/** A record as `--json` tells it. */
export interface RecordAnswer {
  readonly record_type: string;
  readonly reps: number;
  readonly value: number | null;
  readonly unit: string;
  readonly previous: number | null;
  readonly [field: string]: unknown;
}

/** The answer to sets logged. */
export interface LogAnswer {
  readonly session_id: number | null;
  readonly sets: readonly SetAnswer[];
  readonly records: readonly RecordAnswer[];
}
