import { showDuration } from '../../domain/durations.js';
import { elapsedMilliseconds } from '../../domain/session/elapsed.js';
import { currentPlace, type LoopState } from '../../domain/session/loop.js';
import { planLines } from '../../domain/session/plan-lines.js';
import { sessionProgress } from '../../domain/session/progress.js';
import { questionOf, type Question } from '../../domain/session/question.js';
import { wrapLine, type Measure } from '../../output/wrap.js';
import type { LiveLine, LiveQuestion } from '../../prompts/prompter.js';

/** The question of the loop as it stands; what a line means is decided by whoever asks it. */
export function loopQuestion(
  state: LoopState,
  name: string,
  weightUnit: 'kg' | 'lb',
  measure: Measure,
): Pick<LiveQuestion, 'header' | 'label' | 'proposal' | 'rest'> {
  const formula = currentPlace(state)?.slot.formula ?? 'epley';
  const question = questionOf(state, { formula, weightUnit });
  const isPaused = state.plan.pausedAt !== null;
  const proposal = isPaused ? 'go on' : question === null ? endText(state) : question.proposal;
  return {
    header: (now, width) => [
      '',
      headLine(state, name, now),
      ...(question === null ? doneLines(state) : questionLines(question, { width, measure })),
    ],
    label: isPaused ? 'paused' : 'set',
    proposal,
    rest: isPaused ? null : state.rest,
  };
}

/** `Push day · 12:34 · 2 of 6 exercises`. */
function headLine(state: LoopState, name: string, now: number): LiveLine {
  const { exercisesCompleted, totalExercises } = sessionProgress(state.plan);
  const time = showDuration(Math.floor(elapsedMilliseconds(state.plan, now) / 1000));
  const done = totalExercises === 0 ? [] : [`${exercisesCompleted} of ${totalExercises} exercises`];
  return [{ text: [name, time, ...done].join(' · '), emphasis: 'dim' }];
}

/** Columns there are, and how to count them. */
interface Room {
  readonly width: number;
  readonly measure: Measure;
}

function questionLines(question: Question, room: Room): LiveLine[] {
  const superset = question.superset === null ? '' : `${question.superset} `;
  const name = `${superset}${question.exercise}`;
  const isOneLine = room.measure(`${name}  ${question.place}`) <= room.width;
  return [
    ...(isOneLine ? [[title(name), `  ${question.place}`]] : [[title(name)], question.place]),
    ...named('target', question.target, room),
    ...named('last', question.lastTime, room),
    ...(question.record === null
      ? []
      : named('record', `${question.record.record}; ${question.record.toBeat}`, room)),
    ...question.notes.flatMap((note) => named('note', note, room)),
    ...(question.upNext === null ? [] : [[dim(`then ${question.upNext}`)]]),
  ];
}

const nameWidth = 8;

/** A text behind its name, folded so that none of it is lost in a narrow terminal. */
function named(name: string, text: string | null, { width, measure }: Room): LiveLine[] {
  if (text === null) return [];
  const lines = text.split('\n').flatMap((line) => wrapLine(line, Math.max(width - nameWidth, 10), measure));
  return lines.map((line, index) => [dim((index === 0 ? name : '').padEnd(nameWidth)), line]);
}

function title(text: string): { text: string; emphasis: 'title' } {
  return { text, emphasis: 'title' };
}

function dim(text: string): { text: string; emphasis: 'dim' } {
  return { text, emphasis: 'dim' };
}

/** What Enter means when nothing is left; an empty session has no end worth proposing. */
function endText({ plan }: LoopState): string | null {
  return plan.slots.length === 0 ? null : 'finish the session';
}

function doneLines(state: LoopState): LiveLine[] {
  return state.plan.slots.length === 0
    ? ['Nothing planned: name an exercise, alone or with a set: bench press 60x8']
    : ['Everything is done. Log more, add an exercise, or finish.'];
}

/** The whole plan: each exercise with what is done and what is left in lines of their own, for narrow terminals too. */
export function planText(state: LoopState): string[] {
  return planLines(state).flatMap((line) => {
    const mark = line.isCurrent ? '>' : { done: '✓', skipped: '-', open: ' ' }[line.state];
    const superset = line.superset === null ? '' : `${line.superset} `;
    const skipped = line.state === 'skipped' ? ', skipped' : '';
    return [
      `${mark}${String(line.position).padStart(2)}  ${superset}${line.exercise}  ${line.count}${skipped}`,
      ...(line.done === '' ? [] : [`     done ${line.done}`]),
      ...line.left.map((left) => `     left ${left}`),
    ];
  });
}
