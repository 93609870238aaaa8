type Environment = Readonly<Record<string, string | undefined>>;

/** The width used when nobody says otherwise. */
const defaultWidth = 80;

/**
 * Whether to write colour. In this order: the flag, a non-empty `NO_COLOR` (off), a non-empty `FORCE_COLOR` (`0` and
 * `false` off, anything else on, even in a pipe), `TERM=dumb` (off), then on for a terminal only.
 *
 * Source: no-color.org and force-color.org.
 */
export function chooseColour(from: {
  flag?: boolean | undefined;
  env: Environment;
  isTty: boolean;
}): boolean {
  const { flag, env, isTty } = from;
  if (flag !== undefined) return flag;
  if ((env.NO_COLOR ?? '') !== '') return false;
  const force = env.FORCE_COLOR ?? '';
  if (force !== '') return force !== '0' && force !== 'false';
  return env.TERM !== 'dumb' && isTty;
}

/**
 * The width to fold to, in columns: the terminal's own, else `COLUMNS`, else 80.
 *
 * @param columns what the stream says; pseudo-terminals that say 0 do not know
 * @param fromEnv the value of `COLUMNS`
 */
export function chooseWidth(columns: number | undefined, fromEnv: string | undefined): number {
  if (columns !== undefined && columns > 0) return columns;
  const told = /^[0-9]{1,5}$/.test(fromEnv ?? '') ? Number(fromEnv) : 0;
  return told > 0 ? told : defaultWidth;
}

/**
 * Whether to spell our glyphs in ASCII: the flag, else the charset of the first set of `LC_ALL`, `LC_CTYPE`, `LANG`.
 * `C` and `POSIX` mean ASCII; a locale without a charset, or none at all, is taken for UTF-8.
 */
export function chooseAscii(flag: boolean | undefined, env: Environment): boolean {
  if (flag !== undefined) return flag;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => (value ?? '') !== '') ?? '';
  if (locale === 'C' || locale === 'POSIX') return true;
  const charset = /\.([^@]+)/.exec(locale)?.[1];
  return charset !== undefined && !/^utf-?8$/i.test(charset);
}

/**
 * Whether to write line after line and never move the cursor back: the flag, a non-empty `TON_PLAIN` (`0` and `false`
 * off), else a terminal that says it can do no more (`TERM=dumb`).
 */
export function choosePlain(flag: boolean | undefined, env: Environment): boolean {
  if (flag !== undefined) return flag;
  const told = env.TON_PLAIN ?? '';
  return told === '' ? env.TERM === 'dumb' : told !== '0' && told !== 'false';
}
