interface Count {
  count: number;
  line: number;
  say: (count: number) => string;
}

/** Counts what the user should be told once, however many rows it concerns. */
export class Tally {
  readonly #counts = new Map<string, Count>();

  /**
   * Counts one occurrence.
   *
   * @param key equal for everything that is told together
   * @param line where it happened; 0 when it concerns the whole file
   * @param say the sentence for that many, without a full stop
   */
  add(key: string, line: number, say: (count: number) => string): void {
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { count: 1, line, say });
    else known.count += 1;
  }

  /** One sentence a kind with the line it was first seen on, in the order of these lines; what concerns the file first. */
  sentences(): string[] {
    const sorted = [...this.#counts].sort(
      ([key, one], [other, two]) => one.line - two.line || (key < other ? -1 : 1),
    );
    return sorted.map(([, { count, line, say }]) => {
      if (line === 0) return say(count);
      return count === 1 ? `${say(count)} (line ${line})` : `${say(count)} (first on line ${line})`;
    });
  }
}
