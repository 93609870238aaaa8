import { basename } from 'node:path';
import type { App } from '../../app/app.js';
import type { User } from '../../db/tables.js';
import { exportLine, shellSetups } from '../shell-setup.js';
import { userUnit } from '../user-unit.js';

/**
 * What to type next, a line each.
 *
 * @param moved where the log is, when that is not where it is looked for
 */
export function nextLines(env: App['env'], user: User, moved: string | null): string[] {
  const shell = shellSetups[basename(env.SHELL ?? '')];
  const set = userUnit(user) === 'kg' ? '60x5' : '135x5';
  return [
    ...(moved === null
      ? []
      : ['so that it is found in new shells:', shell?.variable(moved) ?? exportLine(moved), '']),
    `log a first set:   ton log bench press ${set}`,
    'see the day:       ton',
    ...(shell === undefined
      ? ['complete with Tab: ton completion --help']
      : ['', 'so that Tab completes in new shells:', ...shell.completion]),
  ];
}
