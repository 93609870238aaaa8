import { Document } from 'yaml';
import { numberText } from '../../domain/notation/numbers.js';
import { printPlanned } from '../../domain/planned/print.js';
import type { ProgramDay, ProgramDocument, ProgramTest } from '../../domain/program/document.js';
import { percentText } from '../../domain/program/slot-text.js';
import { blocksOf, type Block } from './blocks.js';
import type { DocumentFormat } from './context.js';
import { documentMark } from './schema.js';
import { said, slotTree, type Mapping } from './slot-tree.js';

const banner = ' A program of Tonnage. Comments are not kept: what is exported is written anew.';

/** The same day in each week of its block, as one entry. */
function dayTree(day: ProgramDay, weekly: readonly ProgramDay[]): Mapping | 'rest' {
  const members = new Map<string, number>();
  const exercises = day.slots.map((slot, at) => {
    const group = slot.supersetGroup ?? '';
    const member = (members.get(group) ?? 0) + 1;
    members.set(group, member);
    return slotTree(
      slot,
      weekly.map(({ slots }) => slots[at] ?? slot),
      member,
    );
  });
  const { title, isRest, notes } = day;
  if (isRest && title === null && notes === null && exercises.length === 0) return 'rest';
  return said({
    title,
    rest_day: isRest || null,
    notes,
    exercises: exercises.length === 0 ? null : exercises,
  });
}

function blockTree(block: Block): Mapping {
  const days = block[0].days.map((day, at) =>
    dayTree(
      day,
      block.map((week) => week.days[at] ?? day),
    ),
  );
  return said({ weeks: block.length, days: days.length === 0 ? null : days });
}

function testTree({ name, slot, trainingMax, done, expect }: ProgramTest, program: ProgramDocument): Mapping {
  const slots = program.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const measurement = slots.find(({ key }) => key === slot)?.measurement;
  const training_max = trainingMax === null ? null : `${numberText(trainingMax.weight)}${trainingMax.unit}`;
  return said({ name, slot, training_max, done, expect: printPlanned(expect, measurement) });
}

function programTree(program: ProgramDocument): Mapping {
  const { name, description, zipCode, visibility, trainingMaxes, weeks, tests } = program;
  const [first, ...others] = blocksOf(weeks).map(blockTree);
  const maxes = Object.fromEntries(trainingMaxes.map((max) => [max.exercise, percentText(max)]));
  return {
    tonnage: documentMark,
    ...said({
      name,
      description,
      zip_code: zipCode,
      visibility: visibility === 'private' ? null : visibility,
      training_maxes: trainingMaxes.length === 0 ? null : maxes,
    }),
    ...(others.length === 0 ? first : { blocks: [first, ...others] }),
    ...said({ tests: tests.length === 0 ? null : tests.map((test) => testTree(test, program)) }),
  };
}

/**
 * A program as a document in canonical form: the same program is the same bytes. Every slot carries its key in brackets, so
 * that a line can be renamed and moved and is still the same slot.
 *
 * @returns text that `readProgramDocument` reads back as the same program, given the measurements of its exercises
 */
export function writeProgramDocument(program: ProgramDocument, format: DocumentFormat = 'yaml'): string {
  const tree = programTree(program);
  if (format === 'json') return `${JSON.stringify(tree, null, 2)}\n`;
  // What YAML 1.1 takes for a number, a date or a yes is quoted as well, since other programs read these files, too.
  const document = new Document(tree, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  document.commentBefore = banner;
  return document.toString({ lineWidth: 0, nullStr: '', blockQuote: 'literal' });
}
