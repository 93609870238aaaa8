import type { Measurement } from './set.js';

/** An exercise as a stand-in sees it. */
export interface Movement {
  readonly id: number;
  readonly name: string;
  readonly measurement: Measurement;
  readonly pattern: string | null;
  readonly mechanic: string | null;
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
  /** Names of what one needs to do it. */
  readonly equipment: readonly string[];
}

/** A possible stand-in and why it is one. */
export interface Substitute {
  readonly movement: Movement;
  /** Higher is nearer; comparable only among the stand-ins of one exercise. */
  readonly score: number;
  /** `chest, arms; also horizontal push; you own the dumbbell`. */
  readonly reason: string;
  /** Whether a primary muscle is shared; a stand-in without one is warned of. */
  readonly sharesPrimary: boolean;
}

/**
 * Stand-ins for an exercise, the nearest first: shared primary muscles weigh most, then the movement pattern, then
 * shared secondary muscles and how it is measured. What needs equipment that is not owned is left out.
 *
 * @param owned names of the equipment at hand; null when nobody ever said, which leaves nothing out
 */
export function rankSubstitutes(
  of: Movement,
  candidates: readonly Movement[],
  owned: ReadonlySet<string> | null,
): Substitute[] {
  return candidates
    .filter(({ id }) => id !== of.id)
    .filter(({ equipment }) => owned === null || equipment.every((name) => owned.has(name)))
    .map((movement) => compareMovements(of, movement, owned !== null))
    .filter(({ sharesPrimary }) => sharesPrimary)
    .sort((a, b) => b.score - a.score || (a.movement.name < b.movement.name ? -1 : 1));
}

/** How near one exercise is to another, whether or not it would be offered. */
export function compareMovements(of: Movement, movement: Movement, isOwned = false): Substitute {
  const primary = shared(of.primary, movement.primary);
  const worked = [...movement.primary, ...movement.secondary];
  const secondary = shared([...of.primary, ...of.secondary], worked).filter(
    (name) => !primary.includes(name),
  );
  const samePattern = of.pattern !== null && of.pattern === movement.pattern;
  const score =
    (10 * primary.length) / Math.max(of.primary.length, movement.primary.length, 1) +
    (samePattern ? 6 : 0) +
    secondary.length +
    (of.measurement === movement.measurement ? 1 : 0) +
    (of.mechanic === movement.mechanic ? 1 : 0);
  // Everybody has a body.
  const things = movement.equipment.filter((name) => name !== 'Bodyweight');
  const parts = [
    primary.length === 0 ? 'no primary muscle in common' : primary.join(', '),
    ...(samePattern ? [`also ${of.pattern}`] : []),
    ...(isOwned && things.length > 0 ? [`you own the ${listed(things)}`] : []),
  ];
  return { movement, score, reason: parts.join('; '), sharesPrimary: primary.length > 0 };
}

function shared(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((name) => other.includes(name));
}

function listed(names: readonly string[]): string {
  const lower = names.map((name) => name.toLowerCase());
  const last = lower.at(-1) ?? '';
  return lower.length < 2 ? last : `${lower.slice(0, -1).join(', ')} and ${last}`;
}
