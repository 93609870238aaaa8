import type { Ton } from '../../run-ton.js';

/** The words that make a template of a superset with a warm-up, and a hold with a note. */
export const pushDay = [
  ...['template', 'create', 'push day'],
  ...['--exercise', 'A1 bench press w 1x8 40kg rest 60s, 3x5 60kg rest 90s'],
  ...['--exercise', 'A2 pull up 3x8 +10kg', '--exercise', 'plank | 2x30s | breathe'],
];

/** A session's state as `--json` tells it. */
export interface StatusAnswer {
  readonly id: number;
  readonly status: string;
  readonly is_paused: boolean;
  readonly title: string | null;
  readonly duration_seconds: number;
  readonly exercises_completed: number;
  readonly total_exercises: number;
  readonly progress: number;
  readonly exercises: readonly {
    readonly position: number;
    readonly exercise: string;
    readonly superset_group: string | null;
    readonly current_set: number;
    readonly total_sets: number | null;
    readonly current_rep: number;
    readonly completed: boolean;
    readonly is_skipped: boolean;
    readonly sets: readonly string[];
  }[];
  readonly current: PlaceAnswer | null;
}

/** The set that comes next as `--json` tells it. */
export interface PlaceAnswer {
  readonly exercise: string;
  readonly set: number;
  readonly of: number | null;
  readonly set_type: string;
  readonly target: TargetAnswer | null;
  readonly last_time: string | null;
  readonly proposal: string | null;
  readonly rest_seconds: number;
  readonly notes: readonly string[];
}

/** What is asked of a set as `--json` tells it. */
export interface TargetAnswer {
  readonly text: string;
  readonly weight: number | null;
  readonly unit: string | null;
  readonly reps_min: number | null;
  readonly [field: string]: unknown;
}

/** A session with its totals as `--json` tells it. */
export interface SessionAnswer {
  readonly id: number;
  readonly date: string;
  readonly title: string | null;
  readonly status: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly duration_seconds: number | null;
  readonly notes: string | null;
  readonly records: readonly { readonly exercise: string; readonly record_type: string }[];
  readonly [field: string]: unknown;
}

/** The state of the session in progress. */
export const status = (ton: Ton) => ton.json<StatusAnswer>('session status');

/** Places as text: `A Bench Press (Barbell) 2/4`, without what is behind a bracket, with what became of them. */
export function places({ exercises }: StatusAnswer): string[] {
  return exercises.map(
    ({ superset_group: group, exercise, current_set: set, total_sets: of, completed, is_skipped: skipped }) =>
      [
        ...(group === null ? [] : [group]),
        exercise.replace(/ \(.*/, ''),
        of === null ? String(set) : `${set}/${of}`,
        ...(skipped ? ['skipped'] : completed ? ['done'] : []),
      ].join(' '),
  );
}

/** Adds another user past the program, whom `--user bob` names. */
export function addBob(ton: Ton): void {
  ton.exec(
    `insert into users (username, username_key, uid, created_at, updated_at) values ('bob', 'bob', 'b', 0, 0)`,
  );
}

/** How a run that must fail ends: its exit code and standard error. */
export async function failing(ton: Ton, line: string | readonly string[]): Promise<[number, string]> {
  const { status: code, stdout, stderr } = await ton(line);
  if (stdout !== '') throw new Error(`ton ${String(line)} wrote ${stdout}`);
  return [code, stderr];
}
