/** Drawn at once: an import of a million sets needs forty thousand uids, and each draw by itself takes ten microseconds. */
const drawnBytes = 4096;

/** Random bytes from the system, drawn in larger lots. */
export function systemRandom(): (count: number) => Uint8Array {
  let lot: Buffer | null = null;
  let at = 0;
  return (count) => {
    // Loaded with the first new uid: node:crypto takes 4 ms, and a set of a session under way needs none.
    const { randomBytes } = process.getBuiltinModule('node:crypto');
    // The first draw is what is asked for and no more, since most commands ask once.
    if (lot === null) {
      lot = Buffer.alloc(0);
      return randomBytes(count);
    }
    if (count > drawnBytes) return randomBytes(count);
    if (at + count > lot.length) {
      lot = randomBytes(drawnBytes);
      at = 0;
    }
    at += count;
    return lot.subarray(at - count, at);
  };
}
