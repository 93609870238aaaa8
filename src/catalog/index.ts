import { armsBiceps } from './exercises/arms-biceps.js';
import { armsBicepsVariants } from './exercises/arms-biceps-variants.js';
import { armsForearms } from './exercises/arms-forearms.js';
import { armsPressAndDip } from './exercises/arms-press-and-dip.js';
import { armsTriceps } from './exercises/arms-triceps.js';
import { armsTricepsVariants } from './exercises/arms-triceps-variants.js';
import { backCalisthenics } from './exercises/back-calisthenics.js';
import { backDeadliftAndShrug } from './exercises/back-deadlift-and-shrug.js';
import { backMachineAndBand } from './exercises/back-machine-and-band.js';
import { backPullUp } from './exercises/back-pull-up.js';
import { backPulldown } from './exercises/back-pulldown.js';
import { backRow } from './exercises/back-row.js';
import { cardio } from './exercises/cardio.js';
import { cardioSport } from './exercises/cardio-sport.js';
import { chestBandAndCable } from './exercises/chest-band-and-cable.js';
import { chestDipAndPushUp } from './exercises/chest-dip-and-push-up.js';
import { chestFly } from './exercises/chest-fly.js';
import { chestPress } from './exercises/chest-press.js';
import { chestPushUpVariants } from './exercises/chest-push-up-variants.js';
import { coreFloor } from './exercises/core-floor.js';
import { coreHoldAndHang } from './exercises/core-hold-and-hang.js';
import { coreVariants } from './exercises/core-variants.js';
import { fullBodyCarry } from './exercises/full-body-carry.js';
import { fullBodyConditioning } from './exercises/full-body-conditioning.js';
import { fullBodyKettlebellAndStrongman } from './exercises/full-body-kettlebell-and-strongman.js';
import { legsBodyweight } from './exercises/legs-bodyweight.js';
import { legsBodyweightVariants } from './exercises/legs-bodyweight-variants.js';
import { legsCalf } from './exercises/legs-calf.js';
import { legsCalfVariants } from './exercises/legs-calf-variants.js';
import { legsHinge } from './exercises/legs-hinge.js';
import { legsHingeVariants } from './exercises/legs-hinge-variants.js';
import { legsMachine } from './exercises/legs-machine.js';
import { legsPressAndLunge } from './exercises/legs-press-and-lunge.js';
import { legsSquat } from './exercises/legs-squat.js';
import { legsSquatAndLungeVariants } from './exercises/legs-squat-and-lunge-variants.js';
import { mobility } from './exercises/mobility.js';
import { olympic } from './exercises/olympic.js';
import { olympicVariants } from './exercises/olympic-variants.js';
import { shouldersPress } from './exercises/shoulders-press.js';
import { shouldersRaise } from './exercises/shoulders-raise.js';
import { shouldersVariants } from './exercises/shoulders-variants.js';
import type { CatalogExercise } from './exercise.js';

export { equipment, equipmentKinds, type CatalogEquipment, type EquipmentKind } from './equipment.js';
export { catalogVersion } from './version.js';

/**
 * Every exercise we ship, in the order they came: what is added stands at the end, so that a new file numbers them as one
 * that was brought up to this version does.
 *
 * The share of the body that is lifted: push-ups by the peak ground reaction forces of Ebben et al. (Journal of
 * Strength and Conditioning Research 2011;25:2891-2894: regular 64 %, on the knees 49 %, hands on a 61 cm box 41 %,
 * feet on it 74 %), and the inverted row as their mirror; pull-ups and dips the whole body, as belts are added to it;
 * the rest by adding up the segments that move (de Leva, Journal of Biomechanics 1996;29:1223-1230: head and trunk
 * 50 %, an arm 5 %, a thigh 14 %, a shank and foot 6 %). All are rounded to 5 %; where neither source reaches
 * (bench dips, pike push-ups, rollouts) it is an estimate.
 */
export const catalog: readonly CatalogExercise[] = [
  ...chestPress,
  ...chestFly,
  ...chestDipAndPushUp,
  ...backPullUp,
  ...backPulldown,
  ...backRow,
  ...backDeadliftAndShrug,
  ...legsSquat,
  ...legsPressAndLunge,
  ...legsBodyweight,
  ...legsHinge,
  ...legsMachine,
  ...legsCalf,
  ...shouldersPress,
  ...shouldersRaise,
  ...armsBiceps,
  ...armsTriceps,
  ...armsPressAndDip,
  ...armsForearms,
  ...coreFloor,
  ...coreHoldAndHang,
  ...fullBodyCarry,
  ...fullBodyConditioning,
  ...olympic,
  ...cardio,
  ...mobility,
  ...chestBandAndCable,
  ...chestPushUpVariants,
  ...backCalisthenics,
  ...backMachineAndBand,
  ...legsSquatAndLungeVariants,
  ...legsBodyweightVariants,
  ...legsHingeVariants,
  ...legsCalfVariants,
  ...shouldersVariants,
  ...armsBicepsVariants,
  ...armsTricepsVariants,
  ...coreVariants,
  ...fullBodyKettlebellAndStrongman,
  ...olympicVariants,
  ...cardioSport,
];
