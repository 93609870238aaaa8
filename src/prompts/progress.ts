import type { LiveLine, Rest } from './prompter.js';

/** The widest a bar gets, in columns; below the least there is none. */
const widestBar = 20;
const leastBar = 4;

/**
 * Time on a watch that runs, which keeps its width from second to second: `0:45`, `1:23`, `1:02:03`.
 *
 * @param seconds whole, 0 or more
 */
export function runningTime(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/**
 * What is left of a time, with a bar of what has passed where there is room: `1:23 of 2:00  ████░░░░`.
 *
 * @param milliseconds left and all; left may be more than all
 * @param width columns for all of it
 */
export function timeLeft(milliseconds: { left: number; all: number }, width: number): string {
  const { left, all } = milliseconds;
  const text = `${runningTime(Math.ceil(left / 1000))} of ${runningTime(Math.round(all / 1000))}`;
  const room = Math.min(widestBar, width - text.length - 2);
  if (room < leastBar) return text;
  const passed = Math.round(Math.min(1, Math.max(0, 1 - left / all)) * room);
  return `${text}  ${'█'.repeat(passed)}${'░'.repeat(room - passed)}`;
}

/**
 * How far a long piece of work is: `reading  42 %  ████████░░░░`.
 *
 * @param share of the work that is done, 0 to 1
 * @param width columns for all of it
 */
export function workDone(task: string, share: number, width: number): string {
  const done = Math.min(1, Math.max(0, share));
  const text = `${task} ${String(Math.floor(done * 100)).padStart(3)} %`;
  const room = Math.min(widestBar, width - text.length - 2);
  if (room < leastBar) return text.slice(0, Math.max(0, width));
  const filled = Math.floor(done * room);
  return `${text}  ${'█'.repeat(filled)}${'░'.repeat(room - filled)}`;
}

const keysOfRest = '  ↑ +30 s  ↓ −15 s  Tab ends it';

/**
 * A rest as it stands: counting down, then up from its end.
 *
 * @param width columns for all of it
 * @param hasKeys tell the keys that change it, where there is room
 */
export function restLine({ from, until }: Rest, now: number, width: number, hasKeys: boolean): LiveLine {
  const left = until - now;
  const word = 'rest ';
  if (left > 0) {
    const text = timeLeft({ left, all: until - from }, width - word.length);
    const isRoom = hasKeys && word.length + text.length + keysOfRest.length <= width;
    return [
      word,
      { text, emphasis: 'accent' },
      ...(isRoom ? [{ text: keysOfRest, emphasis: 'dim' as const }] : []),
    ];
  }
  const over = Math.floor(-left / 1000);
  return [{ text: `rest is over${over > 0 ? `  +${runningTime(over)}` : ''}`, emphasis: 'good' }];
}

/** Milliseconds until a count of whole seconds towards (or away from) `end` changes: 1 to 1000. */
export function untilNextSecond(now: number, end: number): number {
  const rest = Math.ceil(end - now) % 1000;
  return rest > 0 ? rest : rest + 1000;
}
