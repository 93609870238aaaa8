/** Rest between sets where nobody ever said how long, in seconds. */
export const usualRestSeconds = 120;
