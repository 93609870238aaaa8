/** A number written out, with every digit it needs to come back the same and without an exponent. */
export function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function decimalsOf(value: number): number {
  return numberText(value).split('.')[1]?.length ?? 0;
}

/** The sum as it would be on paper: 0.1 and 0.2 make 0.3. */
export function exactSum(a: number, b: number): number {
  return Number((a + b).toFixed(Math.max(decimalsOf(a), decimalsOf(b))));
}
