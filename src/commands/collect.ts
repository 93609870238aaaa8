/** For a flag that may be given several times: its values, in the order they were typed. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
