import type { User } from '../../db/tables.js';
import { inGym } from '../../db/user-equipment.js';
import { parseMeasurements } from '../../domain/body/parse.js';
import type { Measured } from '../../domain/body/measure.js';
import { Failure } from '../../domain/failure.js';
import { foldName } from '../../domain/fold.js';
import { showHeight } from '../../domain/height.js';
import { numberText } from '../../domain/notation/numbers.js';
import { parseDetails, type EquipmentDetails } from '../../schema/equipment-details.js';
import { platesText, readDetails } from '../owned-details.js';
import { readEdit, type EditFlags } from '../profile-flags.js';
import { weekdays } from '../profile-row.js';
import type { Before } from './before.js';

const profileFlags = ['name', 'units', 'weekStarts', 'sex', 'birthDate', 'height'] as const;
type ProfileFlag = (typeof profileFlags)[number];

/** Whether a flag of `ton init` is one of `ton user edit` as well. */
export function isProfileFlag(flag: string): flag is ProfileFlag {
  return profileFlags.some((known) => known === flag);
}

/** The flags of `ton init`, and what its questions are answered with. */
export interface InitFlags extends Pick<EditFlags, ProfileFlag> {
  readonly bodyweight?: string;
  readonly gym?: string;
  readonly bar?: string;
  readonly plates?: string;
}

type Barbell = Extract<EquipmentDetails, { kind: 'plates' }>;

/** What a question knows when it is asked. */
export interface Asking {
  readonly before: Before | null;
  /** What was given or answered so far. */
  readonly flags: InitFlags;
  /** The local date. */
  readonly today: string;
}

/** One question of the guided run; each has a flag. */
export interface InitQuestion {
  readonly flag: keyof InitFlags;
  readonly asks: string;
  /** What Enter alone means: what is known, which then stays as it is. */
  readonly known: (asking: Asking) => string;
  /** @throws Failure usage when the answer does not fit */
  readonly read: (text: string, asking: Asking) => unknown;
}

/** Nothing is known, and nothing is said. */
const nothing = 'none';

/** A question about the profile, read as `ton user edit` reads its flags. */
function ofProfile(
  flag: ProfileFlag,
  asks: string,
  known: (user: User | undefined) => string | null | undefined,
): InitQuestion {
  return {
    flag,
    asks,
    known: ({ before }) => known(before?.user) ?? nothing,
    read: (text, { today }) => readEdit({ [flag]: text }, today),
  };
}

/** Every question, in the order they are asked. */
export const questions: readonly InitQuestion[] = [
  ofProfile('name', 'Your name', (user) => user?.name ?? ''),
  ofProfile('units', 'Units, metric (kg, cm) or imperial (lb, in)', (user) => user?.unit_system ?? 'metric'),
  ofProfile('weekStarts', 'First day of the week', (user) => weekdays[(user?.first_day_of_week ?? 1) - 1]),
  ofProfile('sex', 'Sex, m or f (for strength scores)', (user) => user?.sex),
  ofProfile('birthDate', 'Birth date', (user) => user?.birth_date),
  ofProfile('height', 'Height (180cm, 5\'11")', (user) =>
    typeof user?.height_cm === 'number' ? showHeight(user.height_cm, user.unit_system) : null,
  ),
  {
    flag: 'bodyweight',
    asks: 'Body weight (87.2kg, 190lb)',
    known: ({ before }) =>
      before?.weight === undefined ? nothing : `${numberText(before.weight.value)}${before.weight.unit}`,
    read: (text, asking) => readBodyWeight(text, asking),
  },
  {
    flag: 'gym',
    asks: 'Name of your gym, if you go to several (home)',
    known: ({ before }) => usualGym(before) || nothing,
    read: (text) => text,
  },
  {
    flag: 'bar',
    asks: 'What your bar weighs (20kg, 45lb)',
    known: (asking) => {
      const { bar, unit } = barbellBefore(asking) ?? { bar: null, unit: 'kg' };
      return bar === null ? nothing : `${numberText(bar)}${unit}`;
    },
    read: (bar, asking) => readBarbell({ bar }, asking),
  },
  {
    flag: 'plates',
    asks: 'Single plates there (25x4,20x4,10x4)',
    known: (asking) => {
      const before = barbellBefore(asking);
      return before?.plates ? platesText(before) : nothing;
    },
    read: (plates, { flags, ...asking }) =>
      readBarbell({ ...(flags.bar === undefined ? {} : { bar: flags.bar }), plates }, { flags, ...asking }),
  },
];

/** The unit of a weight typed without one. */
function unitOf({ flags, before }: Asking): 'kg' | 'lb' {
  return systemOf({ flags, before }) === 'imperial' ? 'lb' : 'kg';
}

function systemOf({ flags, before }: Pick<Asking, 'flags' | 'before'>): 'metric' | 'imperial' {
  const units = flags.units?.toLowerCase() ?? before?.user.unit_system;
  return units === 'imperial' ? 'imperial' : 'metric';
}

/**
 * A body weight; null for none.
 *
 * @throws Failure usage when it is no weight, or nobody's
 */
export function readBodyWeight(text: string, asking: Asking): Measured | null {
  if (isNothing(text)) return null;
  const measured = parseMeasurements(text, { system: systemOf(asking) });
  const [only] = measured;
  if (only?.kind === 'weight' && measured.length === 1) return only;
  throw new Failure('usage', `"${text}" does not fit --bodyweight`, 'write it like 87.2kg or 190lb');
}

/** The gym the answers are about, the usual one where none is named; empty for the one without a name. */
export function gymOf({ flags: { gym }, before }: Asking): string {
  if (gym === undefined) return usualGym(before);
  return isNothing(gym) ? '' : gym;
}

/** The name that the only gym there is loses by an answer of `none`; null where none is taken away. */
export function lostGymName({ flags: { gym }, before }: Asking): string | null {
  const usual = usualGym(before);
  return gym !== undefined && isNothing(gym) && usual !== '' ? usual : null;
}

function usualGym(before: Before | null): string {
  return inGym(before?.owned ?? [], undefined)[0]?.gym ?? '';
}

/** What is known of the barbell of that gym. */
function barbellBefore(asking: Asking): Barbell | null {
  const gym = foldName(lostGymName(asking) ?? gymOf(asking));
  const barbell = asking.before?.owned.find(
    (one) => one.equipment === 'Barbell' && foldName(one.gym) === gym,
  );
  const details = parseDetails(barbell?.details ?? null);
  return details?.kind === 'plates' ? details : null;
}

/**
 * The bar and the plates, with what is known of the one where the other is given, and without what `none` takes away.
 *
 * @returns null where nothing is left; undefined where nothing changes
 * @throws Failure usage when one cannot be read
 */
export function readBarbell(
  typed: Pick<InitFlags, 'bar' | 'plates'>,
  asking: Asking,
): Barbell | null | undefined {
  const before = barbellBefore(asking);
  const given = Object.entries(typed).filter(([, text]) => !isNothing(text));
  const read = readDetails(Object.fromEntries(given), unitOf(asking), before);
  const whole = read?.kind === 'plates' ? read : before;
  const taken = (['bar', 'plates'] as const).filter((part) => isNothing(typed[part] ?? '-'));
  if (read === undefined && taken.every((part) => (before?.[part] ?? null) === null)) return undefined;
  if (whole === null) return undefined;
  const left = { ...whole, ...Object.fromEntries(taken.map((part) => [part, null])) };
  return left.bar === null && left.plates === null ? null : left;
}

function isNothing(text: string): boolean {
  return ['', nothing].includes(text.trim().toLowerCase());
}
