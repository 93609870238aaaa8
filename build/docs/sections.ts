/** Text of the generator for a place in a hand-written page, by the place's name. */
export type Sections = Readonly<Record<string, string>>;

/**
 * Fills the places of a page that begin with `<!-- generated: NAME -->` and end with `<!-- end -->`.
 *
 * @throws Error for a name that has no text
 */
export function fillSections(page: string, sections: Sections): string {
  return page.replace(
    /(<!-- generated: (\S+) -->\n)[^]*?(<!-- end -->)/g,
    (_whole, begin: string, name: string, end: string) => {
      const text = sections[name];
      if (text === undefined) throw new Error(`there is nothing to put into "${name}"`);
      return `${begin}\n${text.trim()}\n\n${end}`;
    },
  );
}

/** A Markdown table; a bar in a cell does not end it. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
