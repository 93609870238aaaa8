import { foldName } from '../fold.js';

/** What the key of a slot begins with when it is given none: `bench-press`. */
export function keyWord(exercise: string): string {
  return foldName(exercise).replaceAll(' ', '-');
}

/**
 * Hands out keys for the slots of one week that were given none: `squat`, then `squat-2` for the next squat of that week,
 * so that the first squat of each week is the same slot.
 *
 * @param given keys that slots of the program have of their own; no other slot gets one of them
 * @returns a function from the exercise of the next slot to its key
 */
export function slotKeys(given: ReadonlySet<string>): (exercise: string) => string {
  const times = new Map<string, number>();
  return (exercise) => {
    const word = keyWord(exercise);
    let key: string;
    do {
      const time = (times.get(word) ?? 0) + 1;
      times.set(word, time);
      key = time === 1 ? word : `${word}-${time}`;
    } while (given.has(key));
    return key;
  };
}
