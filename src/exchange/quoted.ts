/** Text as a cell in double quotes, as Strong and Hevy write theirs whatever is in it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
