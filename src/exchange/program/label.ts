import { parseSlotLine } from '../../domain/planned/slot-line.js';

/** What stands in front of the sets of an exercise. */
export interface Label {
  readonly supersetGroup: string | null;
  readonly exercise: string;
  /** Null where none is given. */
  readonly key: string | null;
}

const keyed = /^(.*[^\s])\s*\[([^[\]]+)\]$/s;

/** An exercise with the key of its slot, as in `squat [heavy-squat]`. */
export function readKeyed(text: string): Pick<Label, 'exercise' | 'key'> {
  const [, exercise = text, key] = keyed.exec(text.trim()) ?? [];
  return { exercise: exercise.trim(), key: key?.trim() ?? null };
}

/** An exercise with its superset and its key, as in `A1 bench press [bench]`; a letter alone belongs to the name. */
export function readLabel(text: string): Label {
  const { exercise, key } = readKeyed(text);
  const line = parseSlotLine(`${exercise} |`);
  if (line.exerciseWithLetter !== null) return { supersetGroup: null, exercise, key };
  return { supersetGroup: line.supersetGroup, exercise: line.exercise, key };
}
