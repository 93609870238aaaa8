/** The hundred exercises most sessions are made of: those that carry names in every language we ship. */
export const commonSlugs: readonly string[] = `
  bench-press-barbell bench-press-dumbbell bench-press-smith-machine incline-bench-press-barbell
  incline-bench-press-dumbbell decline-bench-press-barbell bench-press-close-grip-barbell chest-press-machine
  incline-chest-press-machine chest-fly-dumbbell chest-fly-machine cable-crossover pullover-dumbbell
  dip dip-assisted push-up incline-push-up knee-push-up diamond-push-up
  pull-up pull-up-assisted chin-up lat-pulldown-cable lat-pulldown-wide-grip-cable lat-pulldown-close-grip-cable
  straight-arm-pulldown-cable bent-over-row-barbell bent-over-row-dumbbell t-bar-row dumbbell-row seated-row-cable
  seated-row-machine inverted-row deadlift-barbell sumo-deadlift-barbell trap-bar-deadlift romanian-deadlift-barbell
  romanian-deadlift-dumbbell stiff-leg-deadlift-barbell back-extension shrug-barbell shrug-dumbbell
  good-morning-barbell squat-barbell front-squat-barbell squat-smith-machine squat-bodyweight goblet-squat-dumbbell
  hack-squat-machine leg-press lunge-bodyweight lunge-dumbbell lunge-barbell walking-lunge-dumbbell
  bulgarian-split-squat-dumbbell step-up-dumbbell leg-extension-machine seated-leg-curl-machine
  lying-leg-curl-machine hip-thrust-barbell glute-bridge hip-abduction-machine hip-adduction-machine
  standing-calf-raise-machine seated-calf-raise-machine calf-press-on-leg-press
  overhead-press-barbell overhead-press-dumbbell shoulder-press-dumbbell shoulder-press-machine arnold-press-dumbbell
  lateral-raise-dumbbell lateral-raise-cable front-raise-dumbbell reverse-fly-dumbbell reverse-fly-machine
  face-pull-cable upright-row-barbell bicep-curl-dumbbell bicep-curl-barbell bicep-curl-ez-bar bicep-curl-cable
  hammer-curl-dumbbell preacher-curl-ez-bar concentration-curl-dumbbell triceps-pushdown-cable triceps-pushdown-rope
  triceps-extension-dumbbell overhead-triceps-extension-cable skullcrusher-ez-bar triceps-dip
  crunch sit-up plank hanging-leg-raise russian-twist running cycling rowing-machine jump-rope`
  .trim()
  .split(/\s+/);
