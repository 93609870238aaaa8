export const equipmentKinds = [
  'machine',
  'dumbbell',
  'barbell',
  'bodyweight',
  'kettlebell',
  'resistance_band',
  'cable',
  'bench',
  'rack',
  'other',
] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

/** A thing one trains with; the body itself is one, so that every exercise names what it needs. */
export interface CatalogEquipment {
  /** Unique; exercises refer to it. */
  name: string;
  description: string;
  kind: EquipmentKind;
}

/** Everything the shipped exercises need. */
export const equipment: readonly CatalogEquipment[] = [
  { name: 'Bodyweight', kind: 'bodyweight', description: 'Nothing but the body itself and some floor.' },
  { name: 'Barbell', kind: 'barbell', description: 'A straight bar loaded with plates on both ends.' },
  { name: 'EZ Bar', kind: 'barbell', description: 'A short cranked bar that is kinder to the wrists.' },
  { name: 'Trap Bar', kind: 'barbell', description: 'A frame one stands inside, with handles at the sides.' },
  { name: 'Landmine', kind: 'barbell', description: 'A pivot on the floor that holds one end of a barbell.' },
  { name: 'Dumbbell', kind: 'dumbbell', description: 'A short weight for one hand; pairs are logged by the weight of one.' },
  { name: 'Kettlebell', kind: 'kettlebell', description: 'A ball of iron with a handle above its centre of mass.' },
  { name: 'Resistance Band', kind: 'resistance_band', description: 'An elastic loop or strip that pulls harder the longer it gets.' },
  { name: 'Weight Plate', kind: 'other', description: 'A single plate held in the hands or laid on the body.' },
  { name: 'Cable Machine', kind: 'cable', description: 'A weight stack on a pulley with exchangeable handles.' },
  { name: 'Bench', kind: 'bench', description: 'A flat or adjustable bench.' },
  { name: 'Preacher Bench', kind: 'bench', description: 'A sloped pad that holds the upper arms still.' },
  { name: 'Roman Chair', kind: 'bench', description: 'A hip pad and foot holds for extending the back.' },
  { name: 'Glute-Ham Developer', kind: 'bench', description: 'A padded half cylinder with foot plates for raises from the knees.' },
  { name: 'Squat Rack', kind: 'rack', description: 'Uprights with hooks that hold a barbell at the height it is taken from.' },
  { name: 'Pull-Up Bar', kind: 'rack', description: 'A fixed bar to hang from.' },
  { name: 'Dip Bars', kind: 'rack', description: 'Two parallel bars at hip height.' },
  { name: "Captain's Chair", kind: 'rack', description: 'A back rest with arm pads, for raising the legs.' },
  { name: 'Machine', kind: 'machine', description: 'Any machine with a stack or plates that has no entry of its own.' },
  { name: 'Smith Machine', kind: 'machine', description: 'A barbell that runs on rails.' },
  { name: 'Assisted Pull-Up Machine', kind: 'machine', description: 'A knee pad whose weight stack takes part of the body off the arms.' },
  { name: 'Chest Press Machine', kind: 'machine', description: 'A seat with handles that are pushed forward.' },
  { name: 'Pec Deck', kind: 'machine', description: 'A seat with arms that swing together, or apart when turned around.' },
  { name: 'Shoulder Press Machine', kind: 'machine', description: 'A seat with handles that are pushed overhead.' },
  { name: 'Lat Pulldown Machine', kind: 'machine', description: 'A seat with levers that are pulled down from overhead.' },
  { name: 'Seated Row Machine', kind: 'machine', description: 'A chest pad with levers that are pulled back.' },
  { name: 'Leg Press Machine', kind: 'machine', description: 'A sled or plate that is pushed away by the feet.' },
  { name: 'Hack Squat Machine', kind: 'machine', description: 'A sloped sled with shoulder pads, for squatting against a back rest.' },
  { name: 'Leg Extension Machine', kind: 'machine', description: 'A seat with a roller that the shins lift.' },
  { name: 'Leg Curl Machine', kind: 'machine', description: 'A seat or couch with a roller that the heels pull in.' },
  { name: 'Calf Raise Machine', kind: 'machine', description: 'Shoulder or knee pads over a step, for the calves.' },
  { name: 'Hip Abduction Machine', kind: 'machine', description: 'A seat with pads that the knees push apart.' },
  { name: 'Hip Adduction Machine', kind: 'machine', description: 'A seat with pads that the knees press together.' },
  { name: 'Treadmill', kind: 'machine', description: 'A moving belt to walk or run on.' },
  { name: 'Exercise Bike', kind: 'machine', description: 'A bicycle that stays where it is.' },
  { name: 'Rowing Machine', kind: 'machine', description: 'A sliding seat and a handle that turns a flywheel.' },
  { name: 'Elliptical Trainer', kind: 'machine', description: 'Pedals on an oval path with moving poles.' },
  { name: 'Stair Climber', kind: 'machine', description: 'Steps that sink as they are climbed.' },
  { name: 'Bicycle', kind: 'other', description: 'A bicycle for the road or the trail.' },
  { name: 'Jump Rope', kind: 'other', description: 'A rope swung under the feet.' },
  { name: 'Gymnastic Rings', kind: 'other', description: 'Two rings on straps, free to move.' },
  { name: 'Ab Wheel', kind: 'other', description: 'A wheel with a handle on either side.' },
  { name: 'Wrist Roller', kind: 'other', description: 'A handle that winds up a weight on a cord.' },
  { name: 'Medicine Ball', kind: 'other', description: 'A heavy ball made to be thrown or slammed.' },
  { name: 'Sandbag', kind: 'other', description: 'A bag of sand that shifts as it is carried.' },
  { name: 'Box', kind: 'other', description: 'A sturdy box to step on, jump on or sit down to.' },
  { name: 'Sled', kind: 'other', description: 'A loaded sled that is pushed or dragged.' },
  { name: 'Battle Ropes', kind: 'other', description: 'Thick ropes, anchored at the middle and swung from the ends.' },
  { name: 'Tire', kind: 'other', description: 'A large tire to be turned over.' },
  { name: 'Foam Roller', kind: 'other', description: 'A firm foam cylinder to roll the muscles on.' },
];
