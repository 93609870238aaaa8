/** The variables that a person sets, with what they do. */
export const environment: readonly (readonly [name: string, meaning: string])[] = [
  ['TON_DB', 'the database file; `--db` goes before it'],
  ['DATABASE_URL', 'the same, where TON_DB is not set: a path, `file:///…` or `sqlite:///…`'],
  ['TON_USER', 'who acts; `--user` goes before it'],
  ['TON_NOW', 'the moment that counts as now; `--now` goes before it'],
  ['TON_PLAIN', 'anything but 0 and false: no redrawing, as `--plain`'],
  ['TON_CODE_CACHE', '`off` keeps no compiled code in the cache folder'],
  ['NO_COLOR', 'anything: no colour'],
  ['FORCE_COLOR', 'anything but 0 and false: colour even in a pipe'],
  ['VISUAL, EDITOR', 'the editor that `ton session edit` opens'],
  ['COLUMNS', 'the width to fold to, where the terminal does not say'],
  ['CI', 'anything: nothing is asked, as with `--no-input`'],
  ['LC_ALL, LC_CTYPE, LANG', 'a character set other than UTF-8: no letters beyond ASCII, as `--ascii`'],
  ['TZ', 'the time zone of the clock'],
];
