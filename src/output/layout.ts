/** What a column asks for, in terminal columns. */
export interface ColumnNeed {
  /** The widest of its head and cells. */
  natural: number;
  /** The least it can be folded to. */
  least: number;
  align: 'left' | 'right';
}

/** Blank columns between two columns of a table. */
export const gap = 2;

/**
 * Widths at which the columns fit side by side: text gives way first, the widest column before the others; then the
 * heads of numbers, which are never folded themselves.
 *
 * @param width columns available
 * @returns one width per column, or undefined when even the least does not fit
 */
export function fitColumns(needs: readonly ColumnNeed[], width: number): number[] | undefined {
  const widths = needs.map((need) => need.natural);
  let excess = widths.reduce((sum, own) => sum + own, gap * (needs.length - 1)) - width;
  for (const align of ['left', 'right'] as const) {
    while (excess > 0) {
      let widest = -1;
      needs.forEach((need, index) => {
        const own = widths[index] ?? 0;
        if (need.align === align && own > need.least && own > (widths[widest] ?? 0)) widest = index;
      });
      if (widest === -1) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
      excess -= 1;
    }
  }
  return excess > 0 ? undefined : widths;
}
