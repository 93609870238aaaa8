/**
 * The package's manifest with the manual in it, which npm installs where `man` finds it.
 *
 * @param manifest the text of package.json
 * @param pages file names below `man`
 */
export function withManPages(manifest: string, pages: readonly string[]): string {
  const described = JSON.parse(manifest) as Record<string, unknown>;
  described.man = pages.map((name) => `./man/${name}`);
  return `${JSON.stringify(described, null, 2)}\n`;
}
