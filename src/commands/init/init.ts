import type { App } from '../../app/app.js';
import { logMeasurements, removeMeasurement } from '../../db/body.js';
import { requireEquipment } from '../../db/equipment.js';
import { changeProfile } from '../../db/profile.js';
import { inTransaction } from '../../db/scope.js';
import { dropGymName, ownEquipment } from '../../db/user-equipment.js';
import { parseMoment } from '../../domain/dates.js';
import { localDate } from '../../domain/days.js';
import { numberText } from '../../domain/notation/numbers.js';
import type { Json, SavedView } from '../../output/view.js';
import type { Prompter } from '../../prompts/prompter.js';
import type { EquipmentDetails } from '../../schema/equipment-details.js';
import { profileLines } from '../change-profile.js';
import type { Invocation } from '../handler.js';
import { detailsText } from '../owned-details.js';
import { adviceOf } from '../problem-of.js';
import { readEdit, type EditFlags } from '../profile-flags.js';
import { userRow } from '../profile-row.js';
import { askPlace } from './ask-place.js';
import { knownBefore } from './before.js';
import { nextLines } from './next-lines.js';
import {
  gymOf,
  lostGymName,
  isProfileFlag,
  questions,
  readBarbell,
  readBodyWeight,
  type Asking,
  type InitFlags,
} from './questions.js';

/**
 * Asks whatever is good to know at first and keeps it in one transaction at the end: giving up at any question leaves
 * everything as it was, and makes no file. Where nobody can be asked, what no flag says stays as it is.
 */
export async function run(app: App, { options }: Invocation<InitFlags>): Promise<SavedView> {
  const prompter = await app.prompter();
  const moved = prompter === null ? null : await askPlace(app, prompter);
  const before = await knownBefore(app);
  const now = app.clock.now();
  const today = localDate(now, app.clock.offsetMinutes(now));
  const asking = await askAll(prompter, { before, flags: options, today });
  const { bodyweight, bar, plates } = asking.flags;
  const patch = readEdit(profileOf(asking.flags), today);
  const weight = bodyweight === undefined ? null : readBodyWeight(bodyweight, asking);
  const barbell = readBarbell(
    { ...(bar === undefined ? {} : { bar }), ...(plates === undefined ? {} : { plates }) },
    asking,
  );

  const taken = bodyweight !== undefined && weight === null ? before?.weight : undefined;
  const nameless = lostGymName(asking);

  const scope = await app.writing();
  const changed = profileLines(scope, { ...scope.user, ...patch });
  const { user, owned } = await inTransaction(scope, app.note('init'), async (scope) => {
    const user = await changeProfile(scope, patch);
    if (weight !== null)
      await logMeasurements(scope, [weight], parseMoment('now', scope.clock, { defaultTime: 0 }), null);
    if (taken !== undefined) await removeMeasurement(scope, taken.id);
    if (nameless !== null) await dropGymName(scope, nameless);
    const thing = barbell === undefined ? null : await requireEquipment(scope, 'barbell');
    const owned =
      thing === null
        ? null
        : await ownEquipment(scope, thing, gymOf(asking), barbell === null ? null : JSON.stringify(barbell));
    return { user, owned };
  });
  const news = [
    ...changed,
    ...(weight === null ? [] : [`body weight: ${numberText(weight.value)} ${weight.unit}`]),
    ...(taken === undefined
      ? []
      : [`body weight: ${numberText(taken.value)} ${taken.unit} of ${taken.local_date} is taken away`]),
    ...(nameless === null ? [] : [`the gym "${nameless}" has no name any more`]),
    ...(owned === null ? [] : [ownedText(owned.gym, barbell ?? null)]),
  ];
  return {
    kind: 'saved',
    lines: [
      `${before === null ? 'your new log is' : 'your log is'} ${app.location.path}`,
      ...(news.length === 0 && before !== null ? ['nothing to change'] : news),
      '',
      ...nextLines(app.env, user, moved),
    ],
    record: {
      path: app.location.path,
      is_new: before === null,
      user: userRow(user, scope.clock.offsetMinutes(user.created_at)),
      body_weight: weight === null ? null : { value: weight.value, unit: weight.unit },
      owned:
        owned === null
          ? null
          : { equipment: owned.equipment, gym: owned.gym, details: (barbell ?? null) as Json },
    },
  };
}

function ownedText(gym: string, details: EquipmentDetails | null): string {
  const text = details === null ? 'bar and plates unknown' : detailsText(details);
  return `you have: Barbell${gym === '' ? '' : ` in ${gym}`}: ${text}`;
}

/** What of the answers is the user's own. */
function profileOf(flags: InitFlags): EditFlags {
  return Object.fromEntries(Object.entries(flags).filter(([flag]) => isProfileFlag(flag)));
}

/** Asks what no flag says; an answer that leaves things as they are is none. */
async function askAll(prompter: Prompter | null, start: Asking): Promise<Asking> {
  if (prompter === null) return start;
  let asking = start;
  for (const { flag, asks, known, read } of questions) {
    if (start.flags[flag] !== undefined) continue;
    const initial = known(asking);
    const answer = await prompter.input(asks, {
      initial,
      check: (text) => (text === initial ? null : adviceOf(() => read(text, asking))),
    });
    if (answer !== initial) asking = { ...asking, flags: { ...asking.flags, [flag]: answer } };
  }
  return asking;
}
