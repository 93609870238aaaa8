import { showDuration } from '../../domain/durations.js';
import { elapsedMilliseconds } from '../../domain/session/elapsed.js';
import { currentPlace, type LoopState } from '../../domain/session/loop.js';
import { planLines } from '../../domain/session/plan-lines.js';
import { sessionProgress } from '../../domain/session/progress.js';
import { questionOf, type Question } from '../../domain/session/question.js';
import type { LiveLine, LiveQuestion } from '../../prompts/prompter.js';

/** The question of the loop as it stands; what a line means is decided by whoever asks it. */
export function loopQuestion(
  state: LoopState,
  title: string,
  weightUnit: 'kg' | 'lb',
): Pick<LiveQuestion, 'header' | 'label' | 'proposal' | 'rest'> {
  const formula = currentPlace(state)?.slot.formula ?? 'epley';
  const question = questionOf(state, { formula, weightUnit });
  const isPaused = state.plan.pausedAt !== null;
  const proposal = isPaused ? 'go on' : question === null ? 'finish the session' : question.proposal;
  return {
    header: (now) => [
      '',
      headLine(state, title, now),
      ...(question === null ? doneLines(state) : questionLines(question)),
    ],
    label: isPaused ? 'paused' : 'set',
    proposal,
    rest: isPaused ? null : state.rest,
  };
}

/** `Push day · 12:34 · 2 of 6 exercises`. */
function headLine(state: LoopState, title: string, now: number): LiveLine {
  const { exercisesCompleted, totalExercises } = sessionProgress(state.plan);
  const time = showDuration(Math.floor(elapsedMilliseconds(state.plan, now) / 1000));
  const done = totalExercises === 0 ? [] : [`${exercisesCompleted} of ${totalExercises} exercises`];
  return [{ text: [title, time, ...done].join(' · '), emphasis: 'dim' }];
}

function questionLines(question: Question): LiveLine[] {
  const superset = question.superset === null ? '' : `${question.superset} `;
  return [
    [{ text: `${superset}${question.exercise}`, emphasis: 'title' }, `  ${question.place}`],
    ...named('target', question.target),
    ...named('last', question.lastTime),
    ...(question.record === null
      ? []
      : named('record', `${question.record.record}; ${question.record.toBeat}`)),
    ...question.notes.flatMap((note) => named('note', note)),
    ...(question.upNext === null ? [] : [[dim(`then ${question.upNext}`)]]),
  ];
}

function named(name: string, text: string | null): LiveLine[] {
  return text === null ? [] : [[dim(name.padEnd(8)), text]];
}

function dim(text: string): { text: string; emphasis: 'dim' } {
  return { text, emphasis: 'dim' };
}

function doneLines(state: LoopState): LiveLine[] {
  return state.plan.slots.length === 0
    ? ['Nothing planned: name an exercise, such as add bench press.']
    : ['Everything is done. Log more, add an exercise, or finish.'];
}

/** The whole plan, a line an exercise: what is done and what is left. */
export function planText(state: LoopState): string[] {
  return planLines(state).map((line) => {
    const mark = line.isCurrent ? '>' : { done: '✓', skipped: '-', open: ' ' }[line.state];
    const superset = line.superset === null ? '' : `${line.superset} `;
    const done = line.done === '' ? '' : `  ${line.done}`;
    const left =
      line.state === 'skipped'
        ? '  skipped'
        : line.left.length === 0
          ? ''
          : `  left: ${line.left.join(', ')}`;
    return `${mark} ${String(line.position).padStart(2)} ${superset}${line.exercise}  ${line.count}${done}${left}`;
  });
}
