import type { App } from '../../app/app.js';
import { dayOfExercise, dayToDo, type Followed } from '../../db/followed-days.js';
import type { Scope } from '../../db/scope.js';
import { requireTemplate, templatesWith } from '../../db/templates.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import { whichExercise } from '../../prompts/ask-exercise.js';
import { programsFollowed } from '../followed-programs.js';
import type { DayPlace } from '../program-day-text.js';
import { prescribeDay, prescribeTemplate, type SlotPrescription } from '../prescriptions.js';
import { prescribeFreely } from './free-exercise.js';

/** What was asked for. */
export interface Sought {
  readonly exercise?: string;
  readonly program?: string;
  readonly template?: string;
  readonly rule?: string;
}

/** Slots to be trained, and the plan they are from. */
export interface PlanToDo {
  /** Null for an exercise that no plan has. */
  readonly name: string | null;
  /** Of a program. */
  readonly day: DayPlace | null;
  readonly slots: readonly SlotPrescription[];
}

/**
 * What was asked for: the next day of the programs that are followed, a template, or one exercise wherever it is planned.
 *
 * @param date local, the day asked for
 * @throws Failure not-found when nothing is planned; usage for words that do not go together
 */
export async function whatToDo(app: App, scope: Scope, sought: Sought, date: string): Promise<PlanToDo[]> {
  if (sought.template !== undefined && (sought.program !== undefined || sought.rule !== undefined))
    throw new Failure('usage', '"--template" says all of it', 'leave out --program and --rule');
  if (sought.rule !== undefined && sought.exercise === undefined)
    throw new Failure(
      'usage',
      `the rule "${sought.rule}" is for one exercise`,
      'name it: ton next squat --rule ...',
    );
  const exercise = sought.exercise === undefined ? null : await whichExercise(app, scope, sought.exercise);
  if (sought.rule !== undefined && exercise !== null)
    return [{ name: null, day: null, slots: [await prescribeFreely(scope, exercise, sought.rule, date)] }];
  if (sought.template !== undefined) {
    const template = await requireTemplate(scope, sought.template);
    return [ofExercise(await templatePlan(scope, template, date), exercise)].filter(
      hasSlots(exercise, template.title),
    );
  }
  const followed = await programsFollowed(scope, sought.program);
  const plans = await Promise.all(followed.map((one) => programPlan(scope, one, exercise, date)));
  const found = plans.filter((plan) => plan !== null);
  if (exercise === null) return found;
  if (found.length > 0) return found;
  const templates = sought.program === undefined ? await templatesWith(scope, exercise.id) : [];
  if (templates.length === 0) throw unplanned(exercise, sought.program);
  return await Promise.all(
    templates.map(async (template) => ofExercise(await templatePlan(scope, template, date), exercise)),
  );
}

async function programPlan(
  scope: Scope,
  followed: Followed,
  exercise: Exercise | null,
  date: string,
): Promise<PlanToDo | null> {
  const day = await (exercise === null
    ? dayToDo(scope, followed, date)
    : dayOfExercise(scope, followed, exercise.id, date));
  if (day === null) return null;
  return { name: followed.program.name, day, slots: await prescribeDay(scope, day, day.keys, date) };
}

async function templatePlan(
  scope: Scope,
  template: { readonly id: number; readonly title: string },
  date: string,
): Promise<PlanToDo> {
  return { name: template.title, day: null, slots: await prescribeTemplate(scope, template, date) };
}

function ofExercise(plan: PlanToDo, exercise: Exercise | null): PlanToDo {
  if (exercise === null) return plan;
  return { ...plan, slots: plan.slots.filter((slot) => slot.exercise.id === exercise.id) };
}

function hasSlots(exercise: Exercise | null, name: string): (plan: PlanToDo) => boolean {
  return ({ slots }) => {
    if (exercise === null || slots.length > 0) return true;
    throw unplanned(exercise, name);
  };
}

function unplanned({ name }: Exercise, plan: string | undefined): Failure {
  return new Failure(
    'not-found',
    plan === undefined ? `no program you follow and no template has "${name}"` : `"${plan}" has no "${name}"`,
    `say by which rule: ton next "${name}" --rule "linear +2.5kg"`,
  );
}
