/** How much one program may hold, wherever it comes from: more than anybody trains by. */
export const programLimits = {
  /** Ten years. */
  weeks: 520,
  /** Of one week. */
  days: 100,
  /** Of one day. */
  slots: 100,
  /** Slots of all weeks together. */
  allSlots: 100_000,
} as const;
