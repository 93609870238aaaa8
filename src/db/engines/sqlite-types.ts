import type { ColumnTypes } from '../../../migrations/migration.js';

/** SQLite's spelling; STRICT tables know five type names, and only AUTOINCREMENT never gives an id twice. */
export const sqliteTypes: ColumnTypes = {
  engine: 'sqlite',
  id: 'integer primary key autoincrement',
  integer: 'integer',
  time: 'integer',
  real: 'real',
  text: 'text',
  json: 'text',
  flag: (column) => `check (${column} in (0, 1))`,
  tableEnd: ' strict',
  plainWord: (column) => `${column} not glob '*[^A-Za-z0-9_-]*'`,
  isDate: (column) => `${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`,
  isoTime: (column) => `strftime('%Y-%m-%dT%H:%M:%SZ', ${column} / 1000, 'unixepoch')`,
  isoLocalTime: (column, offset) =>
    `strftime('%Y-%m-%dT%H:%M:%S', ${column} / 1000 + ${offset} * 60, 'unixepoch') || ` +
    `case when ${offset} < 0 then '-' else '+' end || printf('%02d:%02d', abs(${offset}) / 60, abs(${offset}) % 60)`,
};
