/** A slip of one digit is a factor of ten; eight leaves room for the progress between the last sets and this one. */
const suspiciousFactor = 8;

/**
 * Whether a load looks like a slip of the decimal point or of a digit: eight times the usual or more, or an eighth or less.
 * Warm-ups are light on purpose, so compare working sets with working sets.
 *
 * @param weightKg the load about to be logged
 * @param recentKg loads of the exercise's latest sets, about 20, in any order; their median is what is usual
 * @returns false when there is nothing to compare with
 */
export function isTenfoldOff(weightKg: number, recentKg: readonly number[]): boolean {
  const usual = median(recentKg.filter((load) => load > 0));
  if (usual === null || weightKg <= 0) return false;
  return weightKg >= usual * suspiciousFactor || weightKg * suspiciousFactor <= usual;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
