type Paint = (text: string) => string;

/** What colour means here; text stays readable when every one of them does nothing. */
export interface Palette {
  /** The name of a record or a section. */
  title: Paint;
  /** The heads of a table's columns. */
  heading: Paint;
  dim: Paint;
  good: Paint;
  bad: Paint;
  accent: Paint;
}

const plain: Paint = (text) => text;

/**
 * The colours to write with. chalk takes 10 ms to load, so it is loaded only when colour is on; its own detection of
 * the terminal is not asked.
 */
export async function loadPalette(colour: boolean): Promise<Palette> {
  if (!colour) {
    return { title: plain, heading: plain, dim: plain, good: plain, bad: plain, accent: plain };
  }
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.underline(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    accent: (text) => chalk.cyan(text),
  };
}
