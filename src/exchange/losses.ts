import { counted } from '../domain/counted.js';
import type { WrittenApp } from './written-app.js';

/** How the apps are called. */
const labels: Readonly<Record<WrittenApp, string>> = { strong: 'Strong', hevy: 'Hevy' };

/** Why a set cannot be written at all: as anything else it would be another set. */
const leftOutReasons = {
  stacks: (sets: number, app: string) =>
    `${counted(sets, 'set')} on machine stacks, which ${app} does not know`,
  missed: (sets: number, app: string) =>
    `${counted(sets, 'missed attempt')}, which ${app} would count as done`,
  assistance: (sets: number, app: string) =>
    `${counted(sets, 'set')} whose help ${app} would take for weight, or whose weight for help`,
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

/** Sets that were not written, by reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
}

/** Counts what the file of another app cannot tell of a log. */
export class Losses {
  /** The app as its users write it. */
  readonly app: string;
  readonly #leftOut = new Map<LeftOutReason, number>();
  readonly #untold = new Map<string, number>();
  #sets = 0;

  constructor(app: WrittenApp) {
    this.app = labels[app];
  }

  /** Counts a set that is not in the file. */
  leaveOut(reason: LeftOutReason): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + 1);
  }

  /** Counts a set that is in the file. @param untold what is said of it that the file has no place for, in words */
  write(untold: readonly string[]): void {
    this.#sets += 1;
    for (const what of untold) this.#untold.set(what, (this.#untold.get(what) ?? 0) + 1);
  }

  /** Sets in the file. */
  get sets(): number {
    return this.#sets;
  }

  get leftOut(): LeftOut[] {
    return [...this.#leftOut].map(([reason, count]) => ({ reason, count })).sort(byReason);
  }

  /** One sentence each for the sets left out, and one for what the others lost. */
  sentences(): string[] {
    const untold = [...this.#untold]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([what, count]) => `${what} (${counted(count, 'set')})`);
    return [
      ...this.leftOut.map(({ reason, count }) => `left out: ${leftOutReasons[reason](count, this.app)}`),
      ...(untold.length === 0 ? [] : [`${this.app} has no place for: ${untold.join(', ')}`]),
    ];
  }
}

function byReason({ reason: one }: LeftOut, { reason: other }: LeftOut): number {
  return one < other ? -1 : 1;
}
