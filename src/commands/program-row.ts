import type { ListedProgram } from '../db/program-list.js';
import type { Scope } from '../db/scope.js';
import type { Program } from '../db/tables.js';
import { isoWithOffset } from '../domain/days.js';
import type { Column, Row } from '../output/view.js';
import { textOf } from '../output/text-of.js';

/** A moment as scripts see it, in the user's time. */
export function isoTime(scope: Scope, time: number): string {
  return isoWithOffset(time, scope.clock.offsetMinutes(time));
}

/** What a program is as a whole, as scripts see it. */
export function programFields(scope: Scope, program: Program): Row {
  return {
    id: program.id,
    uid: program.uid,
    name: program.name,
    description: program.description,
    zip_code: program.zip_code,
    visibility: program.visibility,
    weeks: program.weeks,
    created_at: isoTime(scope, program.created_at),
    updated_at: isoTime(scope, program.updated_at),
  };
}

/** A program in a list, as scripts see it. */
export function listedRow(scope: Scope, program: ListedProgram): Row {
  const { owner, coach, standing, days } = program;
  return { ...programFields(scope, program), owner, coach, standing, days };
}

/** What people read of a list of programs. */
export const listedColumns: readonly Column[] = [
  { key: 'id', label: 'id', align: 'right' },
  { key: 'uid' },
  { key: 'name', label: 'name' },
  { key: 'owner', label: 'owner' },
  { key: 'coach', label: 'coach' },
  {
    key: 'standing',
    label: 'yours',
    show: (row) => (row.standing === 'public' ? '' : textOf(row, 'standing')),
  },
  { key: 'weeks', label: 'weeks', align: 'right' },
  { key: 'days', label: 'days', align: 'right' },
  { key: 'visibility' },
  { key: 'zip_code', label: 'zip code' },
  { key: 'description' },
  { key: 'created_at', label: 'made on', show: (row) => textOf(row, 'created_at').slice(0, 10) },
  { key: 'updated_at' },
];
