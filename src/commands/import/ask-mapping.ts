import type { Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import { foldName } from '../../domain/fold.js';
import { isOpen, type Decision, type PlannedExercise } from '../../exchange/mapping/plan.js';
import { chosenExercise, exerciseChoices } from '../../prompts/ask-exercise.js';
import type { Choice, Prompter } from '../../prompts/prompter.js';

/** What a person may do with a name nobody knows. */
type Way =
  { readonly kind: 'ours'; readonly id: number } | { readonly kind: 'new' } | { readonly kind: 'rest' };

/** Asks for each name that is not known but may mean an exercise of ours; nothing is stored. */
export async function askMapping(
  prompter: Prompter,
  scope: Scope,
  plan: readonly PlannedExercise[],
): Promise<PlannedExercise[]> {
  const open = plan.filter(isOpen);
  const decisions = new Map<string, Decision>();
  const find = open.length === 0 ? () => [] : await exerciseChoices(scope);
  for (const [at, planned] of open.entries()) {
    const place = open.length === 1 ? '' : `${at + 1} of ${open.length}: `;
    const question = `${place}"${planned.name}" (${counted(planned.sets, 'set')}) is (or type an exercise)`;
    const way = await prompter.search(question, (typed) =>
      Promise.resolve(ways(planned, open.length - at - 1, typed, find)),
    );
    if (way.kind === 'rest') {
      for (const { key } of open.slice(at)) decisions.set(key, 'new');
      break;
    }
    decisions.set(planned.key, way.kind === 'new' ? 'new' : await chosenExercise(scope, way.id));
  }
  return plan.map((planned) => ({ ...planned, decision: decisions.get(planned.key) ?? planned.decision }));
}

/** The likely ones first, with something typed whatever fits it; then what else can be done. */
function ways(
  { likely }: PlannedExercise,
  others: number,
  typed: string,
  find: (typed: string) => Choice<number>[],
): Choice<Way>[] {
  const ours: Choice<Way>[] = likely.map(({ id, name }) => ({ name, value: { kind: 'ours', id } }));
  const fresh: Choice<Way>[] = [
    { name: 'a new exercise', value: { kind: 'new' } },
    ...(others > 0
      ? [
          {
            name: `a new exercise, and the ${others === 1 ? 'other one' : `${others} others`} too`,
            value: { kind: 'rest' as const },
          },
        ]
      : []),
  ];
  const words = foldName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [...ours, ...fresh];
  const offered = new Set(likely.map(({ id }) => id));
  return [
    ...ours.filter(({ name }) => words.every((word) => foldName(name).includes(word))),
    ...find(typed)
      .filter(({ value }) => !offered.has(value))
      .map(({ name, value: id }) => ({ name, value: { kind: 'ours' as const, id } })),
    // Whoever looked and found nothing wants just this.
    ...fresh,
  ];
}
