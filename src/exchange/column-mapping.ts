import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { Column, Header } from './header.js';

/**
 * What a column of a table can be said to hold, in the words of `ton export history`; a unit or the order of a date
 * stands behind the name.
 */
export const tableFields = [
  'date',
  'date_dmy',
  'date_mdy',
  'time',
  'session_title',
  'session_notes',
  'exercise',
  'exercise_notes',
  'category',
  'superset_group',
  'set_type',
  'is_warmup',
  'is_failure',
  'sets',
  'weight',
  'weight_kg',
  'weight_lb',
  'unit',
  'reps',
  'rpe',
  'duration',
  'duration_seconds',
  'distance_m',
  'distance_km',
  'distance_mi',
  'rest_seconds',
  'set_notes',
] as const;
export type TableField = (typeof tableFields)[number];

/** The name of the column that holds each field. */
export type ColumnMapping = ReadonlyMap<TableField, string>;

/** Fields of which a table can have one. */
const alternatives: readonly (readonly TableField[])[] = [
  ['date', 'date_dmy', 'date_mdy'],
  ['weight', 'weight_kg', 'weight_lb'],
  ['duration', 'duration_seconds'],
  ['distance_m', 'distance_km', 'distance_mi'],
];

const example = '--columns "date=Day,exercise=Lift,weight=Kg,reps=Reps"';
const pairPattern = /\s*([^=,"]*?)\s*=\s*(?:"((?:[^"]|"")*)"|([^,"]*))\s*(?:,|$)/y;

function isField(word: string): word is TableField {
  return (tableFields as readonly string[]).includes(word);
}

/** The names nearest to a mistyped one, as a hint, or the other way out. */
function suggestion(wanted: string, names: readonly string[], otherwise: string): string {
  const near = closest(
    wanted,
    names.map((name) => ({ name, key: foldName(name) })),
    3,
  );
  return near.length === 0
    ? otherwise
    : `did you mean ${near.map(({ name }) => `"${name}"`).join(' or ')}? ${otherwise}`;
}

/**
 * Reads `date=Day,exercise="Lift, name",weight_kg=Load`: our field, and the column of the file that holds it.
 *
 * @throws Failure usage for anything else: an unknown field, one named twice, or two for the same thing
 */
export function parseColumnMapping(text: string): ColumnMapping {
  const mapping = new Map<TableField, string>();
  pairPattern.lastIndex = 0;
  while (pairPattern.lastIndex < text.length) {
    const from = pairPattern.lastIndex;
    const [, field = '', quoted, bare = ''] = pairPattern.exec(text) ?? [];
    const column = (quoted?.replaceAll('""', '"') ?? bare).trim();
    if (field === '' || column === '') {
      throw new Failure(
        'usage',
        `"${text.slice(from)}" is not a field and its column`,
        `write it like ${example}`,
      );
    }
    const name = field.toLowerCase();
    if (!isField(name)) {
      const fields = `the fields are: ${tableFields.join(', ')}`;
      throw new Failure('usage', `there is no field "${field}"`, suggestion(field, tableFields, fields));
    }
    if (mapping.has(name)) throw new Failure('usage', `the field "${name}" is named twice`, 'name it once');
    mapping.set(name, column);
  }
  checkFields(mapping);
  return mapping;
}

function checkFields(mapping: ColumnMapping): void {
  for (const fields of alternatives) {
    const given = fields.filter((field) => mapping.has(field));
    if (given.length > 1) {
      const message = `${given.map((field) => `"${field}"`).join(' and ')} are the same thing`;
      throw new Failure('usage', message, 'keep the one that says how the column is written');
    }
  }
  const missing = [
    ...(alternatives[0]?.some((field) => mapping.has(field)) === true ? [] : ['date']),
    ...(mapping.has('exercise') ? [] : ['exercise']),
  ];
  if (missing.length > 0) {
    const message = `--columns does not say where ${missing.map((field) => `"${field}"`).join(' and ')} ${missing.length > 1 ? 'are' : 'is'}`;
    throw new Failure('usage', message, `write it like ${example}`);
  }
}

/** Names of columns as a list for a message. */
export function listedColumns(header: Header): string {
  return header.columns.map(({ name }) => `"${name}"`).join(', ');
}

/**
 * The columns of a header that a mapping means, by field.
 *
 * @param name what to call the file in a message
 * @throws Failure usage naming a column that is not there, and those that are
 */
export function mappedColumns(
  mapping: ColumnMapping,
  header: Header,
  name: string,
): ReadonlyMap<TableField, Column> {
  return new Map(
    [...mapping].map(([field, wanted]) => {
      const column = header.find(wanted);
      if (column === null) {
        const there = `its columns are: ${listedColumns(header)}`;
        const names = header.columns.map((other) => other.name).filter((other) => other !== '');
        throw new Failure('usage', `"${name}" has no column "${wanted}"`, suggestion(wanted, names, there));
      }
      return [field, column];
    }),
  );
}
