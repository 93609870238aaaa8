import { createPrompt, useEffect, useKeypress } from '@inquirer/core';
import { answered, cancelled } from './answered.js';
import { InPlace, type Picture } from './in-place.js';
import { loadLook, type Look } from './look.js';
import { timeFrom, type Terminal } from './terminal-settings.js';

/** The line as readline keeps it. Its declared type leaves out the cursor and the history. */
export interface EditedLine {
  line: string;
  cursor: number;
  history: string[];
}

/** Puts a text in the line, the cursor behind it. */
export function setLine(line: EditedLine, text: string): void {
  line.line = text;
  line.cursor = text.length;
}

/** A key as readline tells it. */
export interface Key {
  readonly name: string;
}

/** What a scene can do to the terminal besides its picture. */
export interface Stage<T> {
  ring(): void;
  /** Ends the question; one row stays on the screen, or nothing. */
  end(answer: T, lastRow: string | null): void;
}

/** Something that is drawn in place and kept up to date until it ends; times are UTC milliseconds. */
export interface Scene<T> {
  readonly hidesCursor: boolean;
  /** What stands in the line to begin with; empty when left out. */
  readonly initial?: string;
  /** No row is wider than `columns`, and there are at most `lines`. */
  picture(now: number, size: { columns: number; lines: number }): Picture;
  /** A key that `line` has taken already; the scene may change the line. */
  press(key: Key, line: EditedLine, now: number, stage: Stage<T>): void;
  /** Comes before each picture that no key brought. */
  tick(now: number, stage: Stage<T>): void;
  /** Milliseconds until the picture changes by itself. */
  untilNext(now: number): number;
}

/**
 * Shows a scene on the terminal until it ends.
 *
 * @throws Failure cancelled on Ctrl-C, Ctrl-D and when the terminal is gone; whatever the scene throws
 */
export async function show<T>(terminal: Terminal, makeScene: (look: Look) => Scene<T>): Promise<T> {
  const look = await loadLook(terminal);
  const scene = makeScene(look);
  const { stdin, stderr } = terminal;
  const now = timeFrom(terminal);
  return await answered(terminal, async (stop) => {
    const prompt = createPrompt<T, object>((_, done) => {
      let pressed: (key: Key, line: EditedLine) => void = () => undefined;
      useKeypress((key, rl) => pressed(key, rl as never));
      useEffect((rl) => {
        const write = (text: string): void => {
          rl.output.unmute();
          rl.output.write(text);
          rl.output.mute();
        };
        const board = new InPlace(write, look.measure);
        let timer: NodeJS.Timeout | undefined;
        let ended: { lastRow: string | null } | undefined;
        const stage: Stage<T> = {
          ring: () => write('\u0007'),
          end: (answer, lastRow) => {
            ended = { lastRow };
            done(answer);
          },
        };
        // The last column stays free: a full row would leave the cursor in doubt.
        const size = () => ({ columns: Math.max(2, (stderr.columns || 80) - 1), lines: stderr.rows || 24 });
        const draw = (): void => {
          clearTimeout(timer);
          if (ended !== undefined) return;
          board.draw(scene.picture(now(), size()));
          timer = setTimeout(guarded(beat), scene.untilNext(now()));
        };
        const beat = (): void => {
          scene.tick(now(), stage);
          draw();
        };
        // What a scene throws would otherwise leave the question open for ever.
        const guarded =
          (work: () => void): (() => void) =>
          () => {
            try {
              work();
            } catch (error) {
              stop.abort(error);
            }
          };
        const resized = guarded(() => {
          board.refold(stderr.columns);
          draw();
        });
        const resumed = guarded(() => {
          rl.resume();
          board.forget();
          if (scene.hidesCursor) write('\u001b[?25l');
          draw();
        });
        const closed = (): void => stop.abort(cancelled());
        pressed = (key, line) =>
          guarded(() => {
            scene.press(key, line, now(), stage);
            draw();
          })();
        stderr.on('resize', resized);
        rl.on('SIGCONT', resumed);
        rl.on('close', closed);
        if (scene.initial !== undefined) setLine(rl as never, scene.initial);
        if (scene.hidesCursor) write('\u001b[?25l');
        guarded(beat)();
        return () => {
          clearTimeout(timer);
          stderr.off('resize', resized);
          rl.removeListener('SIGCONT', resumed);
          if (ended === undefined) board.leave();
          else if (ended.lastRow === null) board.draw({ rows: [''], cursor: { row: 0, column: 0 } });
          else {
            board.draw({ rows: [ended.lastRow], cursor: { row: 0, column: 0 } });
            board.leave();
          }
        };
      }, []);
      // Inquirer draws nothing but this blank; the scene is drawn over it, row by row.
      return ' ';
    });
    return await prompt({}, { input: stdin, output: stderr, signal: stop.signal, clearPromptOnDone: true });
  });
}
