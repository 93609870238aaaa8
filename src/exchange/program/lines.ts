import type { ProgramLines } from '../../domain/program/check/finding.js';
import type { DocumentContext } from './context.js';
import type { WrittenProgram } from './schema.js';
import type { Tree, TreePath } from './tree.js';

/** A week of a program, and the block it was written in. */
interface Block {
  readonly weeks: number;
  readonly path: TreePath;
}

function blocksOf({ weeks, blocks }: WrittenProgram): Block[] {
  if (blocks === undefined) return [{ weeks: weeks ?? 1, path: [] }];
  return blocks.map((block, at) => ({ weeks: block.weeks ?? 1, path: ['blocks', at] }));
}

/** Where a program that was read stands in its text; nothing is looked for until it is asked. */
export function linesOf(program: WrittenProgram, tree: Tree, { find }: DocumentContext): ProgramLines {
  const blocks = blocksOf(program);
  const daysOf = (week: number): TreePath | null => {
    let left = week;
    for (const { weeks, path } of blocks) {
      if (left <= weeks) return [...path, 'days'];
      left -= weeks;
    }
    return null;
  };
  const lineIn = (week: number, ...rest: TreePath) => {
    const days = daysOf(week);
    return days === null ? null : tree.placeOf([...days, ...rest]).line;
  };
  return {
    ofSlot: (week, day, position) => lineIn(week, day - 1, 'exercises', position - 1),
    ofDay: (week, day) => lineIn(week, day - 1),
    ofTest: (at) => (program.tests?.[at] === undefined ? null : tree.placeOf(['tests', at]).line),
    ofTrainingMax: (exercise) => {
      const typed = Object.keys(program.training_maxes ?? {}).find((name) => find(name).name === exercise);
      return typed === undefined ? null : tree.placeOfKey(['training_maxes', typed]).line;
    },
  };
}
