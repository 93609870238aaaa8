/** What was decided, and by what. */
export interface Decision<T> {
  readonly value: T;
  /** The flag or the variable; `terminal` for what the streams say; null where nobody said anything. */
  readonly by: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The width used when nobody says otherwise. */
const defaultWidth = 80;

/**
 * Whether to write colour. In this order: the flag, a non-empty `NO_COLOR` (off), a non-empty `FORCE_COLOR` (`0` and
 * `false` off, anything else on, even in a pipe), `TERM=dumb` (off), then on for a terminal only.
 *
 * Source: no-color.org and force-color.org.
 */
export function decideColour(from: {
  flag?: boolean | undefined;
  env: Environment;
  isTty: boolean;
}): Decision<boolean> {
  const { flag, env, isTty } = from;
  if (flag !== undefined) return { value: flag, by: flag ? '--color' : '--no-color' };
  if ((env.NO_COLOR ?? '') !== '') return { value: false, by: 'NO_COLOR' };
  const force = env.FORCE_COLOR ?? '';
  if (force !== '') return { value: force !== '0' && force !== 'false', by: 'FORCE_COLOR' };
  return env.TERM === 'dumb' ? { value: false, by: 'TERM' } : { value: isTty, by: 'terminal' };
}

/** The same without the reason. */
export function chooseColour(from: Parameters<typeof decideColour>[0]): boolean {
  return decideColour(from).value;
}

/**
 * The width to fold to, in columns: the terminal's own, else `COLUMNS`, else 80.
 *
 * @param columns what the stream says; pseudo-terminals that say 0 do not know
 * @param fromEnv the value of `COLUMNS`
 */
export function decideWidth(columns: number | undefined, fromEnv: string | undefined): Decision<number> {
  if (columns !== undefined && columns > 0) return { value: columns, by: 'terminal' };
  const told = /^[0-9]{1,5}$/.test(fromEnv ?? '') ? Number(fromEnv) : 0;
  return told > 0 ? { value: told, by: 'COLUMNS' } : { value: defaultWidth, by: null };
}

/** The same without the reason. */
export function chooseWidth(columns: number | undefined, fromEnv: string | undefined): number {
  return decideWidth(columns, fromEnv).value;
}

/**
 * Whether to spell our glyphs in ASCII: the flag, else the charset of the first set of `LC_ALL`, `LC_CTYPE`, `LANG`.
 * `C` and `POSIX` mean ASCII; a locale without a charset, or none at all, is taken for UTF-8.
 */
export function decideAscii(flag: boolean | undefined, env: Environment): Decision<boolean> {
  if (flag !== undefined) return { value: flag, by: '--ascii' };
  const by = ['LC_ALL', 'LC_CTYPE', 'LANG'].find((name) => (env[name] ?? '') !== '') ?? null;
  const locale = by === null ? '' : (env[by] ?? '');
  if (locale === 'C' || locale === 'POSIX') return { value: true, by };
  const charset = /\.([^@]+)/.exec(locale)?.[1];
  return { value: charset !== undefined && !/^utf-?8$/i.test(charset), by };
}

/** The same without the reason. */
export function chooseAscii(flag: boolean | undefined, env: Environment): boolean {
  return decideAscii(flag, env).value;
}

/**
 * Whether to write line after line and never move the cursor back: the flag, a non-empty `TON_PLAIN` (`0` and `false`
 * off), else a terminal that says it can do no more (`TERM=dumb`).
 */
export function decidePlain(flag: boolean | undefined, env: Environment): Decision<boolean> {
  if (flag !== undefined) return { value: flag, by: '--plain' };
  const told = env.TON_PLAIN ?? '';
  if (told !== '') return { value: told !== '0' && told !== 'false', by: 'TON_PLAIN' };
  return env.TERM === 'dumb' ? { value: true, by: 'TERM' } : { value: false, by: null };
}

/** The same without the reason. */
export function choosePlain(flag: boolean | undefined, env: Environment): boolean {
  return decidePlain(flag, env).value;
}

/**
 * Whether questions are asked: not under `--no-input`, not in CI, and only where standard input and standard error are
 * terminals, because piped input would answer by itself.
 *
 * @param from.isTty whether both are terminals; called last, since to look opens standard input
 */
export function decideInput(from: {
  flag: boolean;
  env: Environment;
  isTty: () => boolean;
}): Decision<boolean> {
  if (!from.flag) return { value: false, by: '--no-input' };
  if ((from.env.CI ?? '') !== '') return { value: false, by: 'CI' };
  return { value: from.isTty(), by: 'terminal' };
}
