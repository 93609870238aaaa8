/** Pages of `ton help` that belong to no command, and what they tell. */
export const helpTopics = {
  sets: 'how sets done are written',
  plan: 'how sets planned and rules are written',
  dates: 'how days and times are written',
  terms: 'what RPE, AMRAP, 1RM and other words mean',
} as const;
export type HelpTopic = keyof typeof helpTopics;
