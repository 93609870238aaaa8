import { bothOrNeither, oneOf, ordered, type ColumnTypes } from './migration.js';

/** What a set can be asked for, whether in a plan or copied into a session. */
export function askedColumns(t: ColumnTypes): string[] {
  return [
    `set_type ${t.text} not null default 'working' ${oneOf('set_type', ['warmup', 'working', 'drop'])}`,
    `is_optional ${t.integer} not null default 0 ${t.flag('is_optional')}`,
    `is_amrap ${t.integer} not null default 0 ${t.flag('is_amrap')}`,
    `reps_min ${t.integer} check (reps_min > 0)`,
    `reps_max ${t.integer} check (reps_max > 0)`,
    `load_kind ${t.text} not null default 'external' ${oneOf('load_kind', ['external', 'added', 'assisted', 'none'])}`,
    `weight ${t.real} check (weight >= 0)`,
    `unit ${t.text} ${oneOf('unit', ['kg', 'lb', 'stacks'])}`,
    `rpe_min ${t.real} check (rpe_min between 1 and 10)`,
    `rpe_max ${t.real} check (rpe_max between 1 and 10)`,
    `rir_min ${t.real} check (rir_min >= 0)`,
    `rir_max ${t.real} check (rir_max >= 0)`,
    `tempo ${t.text}`,
    `duration_seconds ${t.real} check (duration_seconds > 0)`,
    `distance_m ${t.real} check (distance_m > 0)`,
  ];
}

/** The rules between the columns of `askedColumns`. */
export function askedChecks(): string[] {
  return [
    ordered('reps_min', 'reps_max'),
    ordered('rpe_min', 'rpe_max'),
    ordered('rir_min', 'rir_max'),
    bothOrNeither('reps_min', 'reps_max'),
    bothOrNeither('rpe_min', 'rpe_max'),
    bothOrNeither('rir_min', 'rir_max'),
    bothOrNeither('weight', 'unit'),
    'check (rpe_min is null or rir_min is null)',
  ];
}
