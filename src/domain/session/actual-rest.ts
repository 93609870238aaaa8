/**
 * How long a lifter really rested after each set: the time until the next one of the session was entered.
 *
 * @param sets of one session, in any order
 * @returns whole seconds by the id of the set; none for the last, and for sets entered together
 */
export function actualRests(
  sets: readonly { readonly id: number; readonly performedAt: number }[],
): Map<number, number> {
  const inTime = sets.toSorted((a, b) => a.performedAt - b.performedAt || a.id - b.id);
  const rests = new Map<number, number>();
  for (const [index, { id, performedAt }] of inTime.entries()) {
    const next = inTime[index + 1];
    const seconds = next === undefined ? 0 : Math.round((next.performedAt - performedAt) / 1000);
    if (seconds > 0) rests.set(id, seconds);
  }
  return rests;
}
