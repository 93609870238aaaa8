import type { App } from '../app/app.js';
import { isoWithOffset } from '../domain/days.js';
import { decideAscii, decideColour, decideInput, decidePlain, decideWidth } from '../output/decide.js';
import type { Decision } from '../output/decide.js';
import { chooseEditor } from '../prompts/editor.js';
import type { Json } from '../output/view.js';

/** A setting that a flag or the environment decides for one run. */
export interface ToldSetting {
  readonly key: string;
  readonly about: string;
  /** What can set it, in the order in which it wins. */
  readonly ways: string;
  readonly decide: (app: App) => Decision<Json>;
}

/** What a flag without an argument or its variable turns on. */
function flagged(flag: string, isOn: boolean): Decision<boolean> {
  return { value: isOn, by: isOn ? flag : null };
}

/** Every setting that only flags, the environment and the machine decide; who acts stands apart, for it takes the database. */
export const toldSettings: readonly ToldSetting[] = [
  {
    key: 'db',
    about: 'the database file',
    ways: '--db, TON_DB or DATABASE_URL',
    decide: ({ location }) => ({ value: location.path, by: location.by }),
  },
  {
    key: 'time-zone',
    about: 'where days begin and end',
    ways: "TZ, or the machine's own zone",
    decide: ({ clock, env }) => {
      const now = clock.now();
      const offset = isoWithOffset(now, clock.offsetMinutes(now)).slice(-6);
      return { value: clock.zone ?? offset, by: env.TZ === undefined ? 'machine' : 'TZ' };
    },
  },
  {
    key: 'now',
    about: 'the moment that counts as now',
    ways: '--now or TON_NOW',
    decide: ({ clock, options, env }) => {
      const now = clock.now();
      const told = (env.TON_NOW ?? '') === '' ? 'machine' : 'TON_NOW';
      return {
        value: isoWithOffset(now, clock.offsetMinutes(now)),
        by: options.typed.now === undefined ? told : '--now',
      };
    },
  },
  {
    key: 'input',
    about: 'whether what is missing is asked for',
    ways: '--no-input, or CI',
    decide: ({ options, env, streamed }) =>
      decideInput({ flag: options.input, env, isTty: () => streamed.canAsk() }),
  },
  {
    key: 'format',
    about: 'how answers are written',
    ways: '--format or --json',
    decide: ({ options }) => ({
      value: options.format,
      by: options.typed.json === true ? '--json' : options.typed.format === undefined ? null : '--format',
    }),
  },
  {
    key: 'color',
    about: 'whether answers are coloured',
    ways: '--color, --no-color, NO_COLOR, FORCE_COLOR or TERM=dumb',
    decide: ({ options, env, streamed }) => decideColour({ flag: options.color, env, isTty: streamed.isTty }),
  },
  {
    key: 'ascii',
    about: 'whether our own signs are spelled in ASCII',
    ways: '--ascii, or the charset of LC_ALL, LC_CTYPE or LANG',
    decide: ({ options, env }) => decideAscii(options.typed.ascii as boolean | undefined, env),
  },
  {
    key: 'plain',
    about: 'whether lines are never redrawn',
    ways: '--plain, TON_PLAIN=1 or TERM=dumb',
    decide: ({ options, env }) => decidePlain(options.typed.plain as boolean | undefined, env),
  },
  {
    key: 'width',
    about: 'the columns that text is folded to',
    ways: 'the size of the terminal, or COLUMNS',
    decide: ({ streamed, env }) => decideWidth(streamed.columns, env.COLUMNS),
  },
  {
    key: 'quiet',
    about: 'whether messages are left out',
    ways: '--quiet',
    decide: ({ options }) => flagged('--quiet', options.quiet),
  },
  {
    key: 'debug',
    about: 'whether an unexpected error shows where it comes from',
    ways: '--debug',
    decide: ({ options }) => flagged('--debug', options.debug),
  },
  {
    key: 'editor',
    about: 'the program that edits a session',
    ways: 'VISUAL or EDITOR',
    decide: ({ env }) => {
      const { editor, by } = chooseEditor(env);
      return { value: editor, by };
    },
  },
  {
    key: 'code-cache',
    about: 'whether compiled code is kept for a faster start',
    ways: 'TON_CODE_CACHE=off',
    decide: ({ env }) =>
      env.TON_CODE_CACHE === 'off' ? { value: false, by: 'TON_CODE_CACHE' } : { value: true, by: null },
  },
];
