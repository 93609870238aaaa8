/** What becomes of a session that is here already but says something else in the file. */
export const conflictRules = ['skip', 'replace', 'both'] as const;
export type OnConflict = (typeof conflictRules)[number];

/** How many of the sessions that differ are told by name. */
export const mostNamed = 20;
