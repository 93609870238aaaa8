/** `1 set`, `3 sets`, `1 training max`, `2 training maxes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
