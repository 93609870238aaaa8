/** The large counts, which take most of an hour; every day a sample of them is tried. */
export const isFull = process.env.TON_TEST_FULL === '1';

/** How often something is tried. */
export const runs = (full: number, everyday: number): number => (isFull ? full : everyday);
