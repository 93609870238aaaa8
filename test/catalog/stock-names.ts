/** The exercises other trackers come with, as those trackers spell them: what most rows of an imported file are called. */
export interface StockNames {
  readonly tracker: string;
  readonly names: readonly string[];
}

const list = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const strong = list(`
  Ab Wheel | Aerobics | Arnold Press (Dumbbell) | Around the World | Back Extension | Back Extension (Machine) | Ball Slams
  Battle Ropes | Bench Dip | Bench Press (Barbell) | Bench Press (Cable) | Bench Press (Dumbbell)
  Bench Press (Smith Machine) | Bench Press - Close Grip (Barbell) | Bench Press - Wide Grip (Barbell)
  Bent Over One Arm Row (Dumbbell) | Bent Over Row (Band) | Bent Over Row (Barbell) | Bent Over Row (Dumbbell)
  Bent Over Row - Underhand (Barbell) | Bicep Curl (Barbell) | Bicep Curl (Cable) | Bicep Curl (Dumbbell)
  Bicep Curl (Machine) | Bicycle Crunch | Box Jump | Box Squat (Barbell) | Bulgarian Split Squat | Burpee
  Cable Crossover | Cable Crunch | Cable Kickback | Cable Pull Through | Cable Twist | Calf Press on Leg Press
  Calf Press on Seated Leg Press | Chest Dip | Chest Dip (Assisted) | Chest Fly | Chest Fly (Band)
  Chest Fly (Dumbbell) | Chest Press (Band) | Chest Press (Machine) | Chin Up | Chin Up (Assisted) | Clean (Barbell)
  Clean and Jerk (Barbell) | Climbing | Concentration Curl (Dumbbell) | Cross Body Crunch | Crunch | Crunch (Machine)
  Crunch (Stability Ball) | Cycling | Cycling (Indoor) | Deadlift (Band) | Deadlift (Barbell) | Deadlift (Dumbbell)
  Deadlift (Smith Machine) | Deadlift High Pull (Barbell) | Decline Bench Press (Barbell)
  Decline Bench Press (Dumbbell) | Decline Bench Press (Smith Machine) | Decline Crunch | Deficit Deadlift (Barbell)
  Elliptical Machine | Face Pull (Cable) | Flat Knee Raise | Flat Leg Raise | Floor Press (Barbell)
  Front Raise (Band) | Front Raise (Barbell) | Front Raise (Cable) | Front Raise (Dumbbell) | Front Raise (Plate)
  Front Squat (Barbell) | Glute Ham Raise | Glute Kickback (Machine) | Goblet Squat (Kettlebell)
  Good Morning (Barbell) | Hack Squat | Hack Squat (Barbell) | Hammer Curl (Band) | Hammer Curl (Cable)
  Hammer Curl (Dumbbell) | Hand Gripper | Handstand Push Up | Hang Clean (Barbell) | Hang Snatch (Barbell)
  Hanging Knee Raise | Hanging Leg Raise | High Knee Skips | Hiking | Hip Abductor (Machine) | Hip Adductor (Machine)
  Hip Thrust (Barbell) | Hip Thrust (Bodyweight) | Incline Bench Press (Barbell) | Incline Bench Press (Cable)
  Incline Bench Press (Dumbbell) | Incline Bench Press (Smith Machine) | Incline Chest Fly (Dumbbell)
  Incline Chest Press (Machine) | Incline Curl (Dumbbell) | Incline Row (Dumbbell) | Inverted Row (Bodyweight)
  Iso-Lateral Chest Press (Machine) | Iso-Lateral Row (Machine) | Jackknife Sit Up | Jump Rope | Jump Shrug (Barbell)
  Jump Squat | Jumping Jack | Kettlebell Swing | Kettlebell Turkish Get Up | Kipping Pull Up
  Knee Raise (Captain's Chair) | Kneeling Pulldown (Band) | Knees to Elbows | Lat Pulldown (Cable)
  Lat Pulldown (Machine) | Lat Pulldown (Single Arm) | Lat Pulldown - Underhand (Band)
  Lat Pulldown - Underhand (Cable) | Lat Pulldown - Wide Grip (Cable) | Lateral Box Jump | Lateral Raise (Band)
  Lateral Raise (Cable) | Lateral Raise (Dumbbell) | Lateral Raise (Machine) | Leg Extension (Machine) | Leg Press
  Lunge (Barbell) | Lunge (Bodyweight) | Lunge (Dumbbell) | Lying Leg Curl (Machine) | Mountain Climber | Muscle Up
  Oblique Crunch | Overhead Press (Barbell) | Overhead Press (Cable) | Overhead Press (Dumbbell)
  Overhead Press (Smith Machine) | Overhead Squat (Barbell) | Pec Deck (Machine) | Pendlay Row (Barbell) | Pilates
  Pistol Squat | Plank | Power Clean | Power Snatch (Barbell) | Preacher Curl (Barbell) | Preacher Curl (Dumbbell)
  Preacher Curl (Machine) | Press Under (Barbell) | Pull Up | Pull Up (Assisted) | Pull Up (Band)
  Pullover (Dumbbell) | Pullover (Machine) | Push Press | Push Up | Push Up (Band) | Push Up (Knees)
  Rack Pull (Barbell) | Reverse Crunch | Reverse Curl (Band) | Reverse Curl (Barbell) | Reverse Curl (Dumbbell)
  Reverse Fly (Cable) | Reverse Fly (Dumbbell) | Reverse Fly (Machine) | Reverse Grip Concentration Curl (Dumbbell)
  Reverse Plank | Romanian Deadlift (Barbell) | Romanian Deadlift (Dumbbell) | Rowing (Machine) | Running
  Running (Treadmill) | Russian Twist | Seated Calf Raise (Machine) | Seated Calf Raise (Plate Loaded)
  Seated Leg Curl (Machine) | Seated Leg Press (Machine) | Seated Overhead Press (Barbell)
  Seated Overhead Press (Dumbbell) | Seated Palms Up Wrist Curl (Dumbbell) | Seated Row (Cable)
  Seated Row (Machine) | Seated Wide-Grip Row (Cable) | Shoulder Press (Machine) | Shoulder Press (Plate Loaded)
  Shrug (Barbell) | Shrug (Dumbbell) | Shrug (Machine) | Shrug (Smith Machine) | Side Bend (Band) | Side Bend (Cable)
  Side Bend (Dumbbell) | Side Plank | Single Leg Bridge | Sit Up | Skating | Skiing | Skullcrusher (Barbell)
  Skullcrusher (Dumbbell) | Snatch (Barbell) | Snatch Pull (Barbell) | Snowboarding | Split Jerk (Barbell)
  Squat (Band) | Squat (Barbell) | Squat (Bodyweight) | Squat (Dumbbell) | Squat (Machine) | Squat (Smith Machine)
  Squat Row (Band) | Standing Calf Raise (Barbell) | Standing Calf Raise (Bodyweight)
  Standing Calf Raise (Dumbbell) | Standing Calf Raise (Machine) | Standing Calf Raise (Smith Machine) | Step-up
  Stiff Leg Deadlift (Barbell) | Stiff Leg Deadlift (Dumbbell) | Straight Leg Deadlift (Band) | Stretching
  Strict Military Press (Barbell) | Sumo Deadlift (Barbell) | Sumo Deadlift High Pull (Barbell) | Superman | Swimming
  T Bar Row | Thruster (Barbell) | Thruster (Kettlebell) | Toes To Bar | Torso Rotation (Machine) | Trap Bar Deadlift
  Triceps Dip | Triceps Dip (Assisted) | Triceps Extension | Triceps Extension (Barbell) | Triceps Extension (Cable)
  Triceps Extension (Dumbbell) | Triceps Extension (Machine) | Triceps Pushdown (Cable - Straight Bar)
  Upright Row (Barbell) | Upright Row (Cable) | Upright Row (Dumbbell) | V Up | Walking | Wide Pull Up | Wrist Roller
  Yoga | Zercher Squat (Barbell)`);

const hevy = list(`
  21s Bicep Curl | Ab Scissors | Ab Wheel | Aerobics | Air Bike | Arnold Press (Dumbbell) | Around The World
  Assisted Pistol Squats | Back Extension (Hyperextension) | Back Extension (Machine)
  Back Extension (Weighted Hyperextension) | Ball Slams | Band Pullaparts | Battle Ropes
  Behind the Back Bicep Wrist Curl (Barbell) | Behind the Back Curl (Cable) | Belt Squat (Machine) | Bench Dip
  Bench Press (Barbell) | Bench Press (Cable) | Bench Press (Dumbbell) | Bench Press (Smith Machine)
  Bench Press - Close Grip (Barbell) | Bench Press - Wide Grip (Barbell) | Bent Over Row (Band)
  Bent Over Row (Barbell) | Bent Over Row (Dumbbell) | Bicep Curl (Barbell) | Bicep Curl (Cable)
  Bicep Curl (Dumbbell) | Bicep Curl (Machine) | Bicep Curl (Suspension) | Bicycle Crunch
  Bicycle Crunch Raised Legs | Bird Dog | Box Jump | Box Squat (Barbell) | Boxing | Bulgarian Split Squat | Burpee
  Burpee Over the Bar | Butterfly (Pec Deck) | Cable Core Palloff Press | Cable Crunch | Cable Fly Crossovers
  Cable Pull Through | Cable Twist (Down to up) | Cable Twist (Up to down) | Calf Extension (Machine)
  Calf Press (Machine) | Chest Dip | Chest Dip (Assisted) | Chest Dip (Weighted) | Chest Fly (Band)
  Chest Fly (Dumbbell) | Chest Fly (Machine) | Chest Fly (Suspension) | Chest Press (Band) | Chest Press (Machine)
  Chest Supported Incline Row (Dumbbell) | Chest Supported Y Raise (Dumbbell) | Chin Up | Chin Up (Assisted)
  Chin Up (Weighted) | Clamshell | Clap Push Ups | Clean | Clean and Jerk | Clean and Press | Clean Pull | Climbing
  Concentration Curl | Cross Body Hammer Curl | Crunch | Crunch (Machine) | Crunch (Weighted)
  Curtsy Lunge (Dumbbell) | Cycling | Dead Bug | Dead Hang | Deadlift (Band) | Deadlift (Barbell)
  Deadlift (Dumbbell) | Deadlift (Smith Machine) | Deadlift (Trap bar) | Deadlift High Pull
  Decline Bench Press (Barbell) | Decline Bench Press (Dumbbell) | Decline Bench Press (Machine)
  Decline Bench Press (Smith Machine) | Decline Chest Fly (Dumbbell) | Decline Crunch | Decline Crunch (Weighted)
  Decline Push Up | Diamond Push Up | Drag Curl | Dragon Flag | Dumbbell Row | Dumbbell Snatch
  Dumbbell Squeeze Press | Dumbbell Step Up | EZ Bar Biceps Curl | Elbow to Knee | Elliptical Trainer | Face Pull
  Farmers Walk | Feet Up Bench Press (Barbell) | Floor Press (Barbell) | Floor Press (Dumbbell) | Floor Triceps Dip
  Flutter Kicks | Frog Jumps | Frog Pumps (Dumbbell) | Front Lever Hold | Front Lever Raise | Front Raise (Band)
  Front Raise (Barbell) | Front Raise (Cable) | Front Raise (Dumbbell) | Front Raise (Suspension) | Front Squat
  Full Squat | Glute Bridge | Glute Ham Raise | Glute Kickback (Machine) | Glute Kickback on Floor | Goblet Squat
  Good Morning (Barbell) | Gorilla Row (Kettlebell) | HIIT | Hack Squat | Hack Squat (Machine)
  Hammer Curl (Band) | Hammer Curl (Cable) | Hammer Curl (Dumbbell) | Handstand Hold | Handstand Push Up | Hang Clean
  Hang Snatch | Hanging Knee Raise | Hanging Leg Raise | Heel Taps | Hex Press (Dumbbell) | High Knee Skips
  High Knees | Hiking | Hip Abduction (Machine) | Hip Adduction (Machine) | Hip Thrust | Hip Thrust (Barbell)
  Hip Thrust (Machine) | Hip Thrust (Smith Machine) | Hollow Rock | Incline Bench Press (Barbell)
  Incline Bench Press (Dumbbell) | Incline Bench Press (Smith Machine) | Incline Chest Fly (Dumbbell)
  Incline Chest Press (Machine) | Incline Push Ups | Inverted Row | Iso-Lateral Chest Press (Machine)
  Iso-Lateral High Row (Machine) | Iso-Lateral Low Row | Iso-Lateral Row (Machine) | JM Press (Barbell)
  Jack Knife (Suspension) | Jackknife Sit Up | Jump Rope | Jump Shrug | Jump Squat | Jumping Jack | Jumping Lunge
  Kettlebell Around the World | Kettlebell Clean | Kettlebell Curl | Kettlebell Goblet Squat | Kettlebell Halo
  Kettlebell High Pull | Kettlebell Shoulder Press | Kettlebell Snatch | Kettlebell Swing
  Kettlebell Turkish Get Up | Kipping Pull Up | Knee Raise Parallel Bars | Kneeling Pulldown (band)
  Kneeling Push Up | L-Sit Hold | Landmine 180 | Landmine Row | Landmine Squat and Press | Lat Pulldown (Band)
  Lat Pulldown (Cable) | Lat Pulldown (Machine) | Lat Pulldown - Close Grip (Cable) | Lateral Band Walks
  Lateral Box Jump | Lateral Leg Raises | Lateral Lunge | Lateral Raise (Band) | Lateral Raise (Cable)
  Lateral Raise (Dumbbell) | Lateral Raise (Machine) | Lateral Squat | Leg Curl | Leg Extension (Machine)
  Leg Press (Machine) | Leg Press Horizontal (Machine) | Leg Raise Parallel Bars | Low Cable Fly Crossovers | Low Row (Suspension) | Lunge
  Lunge (Barbell) | Lunge (Dumbbell) | Lying Knee Raise | Lying Leg Curl (Machine) | Lying Leg Raise
  Lying Neck Curls | Lying Neck Curls (Weighted) | Lying Neck Extension | Lying Neck Extension (Weighted)
  Meadows Rows (Barbell) | Mountain Climber | Muscle Up | Negative Pull Up | Nordic Hamstrings Curls | Oblique Crunch
  One Arm Push Up | Overhead Curl (Cable) | Overhead Dumbbell Lunge | Overhead Plate Raise
  Overhead Press (Barbell) | Overhead Press (Dumbbell) | Overhead Press (Smith Machine) | Overhead Squat
  Overhead Triceps Extension (Cable) | Partial Glute Bridge (Barbell) | Pause Squat (Barbell)
  Pendlay Row (Barbell) | Pendulum Squat (Machine) | Pike Pushup | Pilates | Pinwheel Curl (Dumbbell) | Pistol Squat
  Plank | Plank Pushup | Plate Curl | Plate Front Raise | Plate Press | Plate Squeeze (Svend Press) | Power Clean
  Power Snatch | Preacher Curl (Barbell) | Preacher Curl (Dumbbell) | Preacher Curl (Machine) | Press Under | Pull Up
  Pull Up (Assisted) | Pull Up (Band) | Pull Up (Weighted) | Pullover (Dumbbell) | Pullover (Machine) | Push Press
  Push Up | Push Up (Weighted) | Push Up - Close Grip | Rack Pull | Rear Delt Reverse Fly | Rear Delt Reverse Fly (Cable)
  Rear Delt Reverse Fly (Dumbbell) | Rear Delt Reverse Fly (Machine) | Rear Kick (Machine) | Renegade Row (Dumbbell)
  Reverse Crunch | Reverse Curl (Barbell) | Reverse Curl (Cable) | Reverse Curl (Dumbbell)
  Reverse Fly Single Arm (Cable) | Reverse Grip Concentration Curl | Reverse Grip Lat Pulldown (Cable)
  Reverse Hyperextension | Reverse Lunge | Reverse Lunge (Barbell) | Reverse Lunge (Dumbbell) | Reverse Plank
  Ring Dips | Ring Pull Up | Ring Push Up | Romanian Deadlift (Barbell) | Romanian Deadlift (Dumbbell)
  Rope Cable Curl | Rope Straight Arm Pulldown | Rowing Machine | Running | Russian Twist (Bodyweight)
  Russian Twist (Weighted) | Scapular Pull Ups | Seated Cable Row - Bar Grip | Seated Cable Row - Bar Wide Grip
  Seated Cable Row - V Grip (Cable) | Seated Calf Raise | Seated Chest Flys (Cable) | Seated Dip Machine
  Seated Incline Curl (Dumbbell) | Seated Lateral Raise (Dumbbell) | Seated Leg Curl (Machine)
  Seated Overhead Press (Barbell) | Seated Overhead Press (Dumbbell) | Seated Palms Up Wrist Curl
  Seated Row (Machine) | Seated Shoulder Press (Machine) | Seated Triceps Press | Seated Wrist Extension (Barbell)
  Shoulder Press (Dumbbell) | Shoulder Press (Machine Plates) | Shoulder Taps
  Shrug (Barbell) | Shrug (Cable) | Shrug (Dumbbell) | Shrug (Machine) | Shrug (Smith Machine) | Side Bend
  Side Bend (Dumbbell) | Side Plank | Single Arm Cable Crossover | Single Arm Cable Row | Single Arm Curl (Cable)
  Single Arm Landmine Press (Barbell) | Single Arm Lat Pulldown | Single Arm Lateral Raise (Cable)
  Single Arm Tricep Extension (Dumbbell) | Single Arm Triceps Pushdown (Cable) | Single Leg Extensions
  Single Leg Glute Bridge | Single Leg Hip Thrust | Single Leg Hip Thrust (Dumbbell) | Single Leg Press (Machine)
  Single Leg Romanian Deadlift (Barbell) | Single Leg Romanian Deadlift (Dumbbell) | Single Leg Standing Calf Raise
  Single Leg Standing Calf Raise (Barbell) | Single Leg Standing Calf Raise (Dumbbell)
  Single Leg Standing Calf Raise (Machine) | Sissy Squat (Weighted) | Sit Up | Sit Up (Weighted) | Skating | Skiing
  Skullcrusher (Barbell) | Skullcrusher (Dumbbell) | Sled Push | Snatch | Snowboarding | Spiderman
  Spider Curl (Barbell) | Spider Curl (Dumbbell) | Spinning | Split Jerk | Split Squat (Dumbbell) | Sprints
  Squat (Band) | Squat (Barbell) | Squat (Bodyweight) | Squat (Dumbbell) | Squat (Machine) | Squat (Smith Machine)
  Squat (Suspension) | Squat Row | Stair Machine (Floors) | Stair Machine (Steps) | Standing Cable Glute Kickbacks
  Standing Calf Raise | Standing Calf Raise (Barbell) | Standing Calf Raise (Dumbbell)
  Standing Calf Raise (Machine) | Standing Calf Raise (Smith) | Standing Leg Curls
  Standing Military Press (Barbell) | Step Up | Sternum Pull up (Gironda) | Straight Arm Lat Pulldown (Cable)
  Straight Leg Deadlift | Stretching | Sumo Deadlift | Sumo Squat | Sumo Squat (Barbell) | Sumo Squat (Dumbbell)
  Sumo Squat (Kettlebell) | Superman | Swimming | T Bar Row | Thruster (Barbell) | Thruster (Kettlebell) | Toe Touch
  Toes to Bar | Torso Rotation | Treadmill | Triceps Dip | Triceps Dip (Assisted) | Triceps Dip (Weighted)
  Triceps Extension (Barbell) | Triceps Extension (Cable) | Triceps Extension (Dumbbell)
  Triceps Extension (Machine) | Triceps Extension (Suspension) | Triceps Kickback (Cable)
  Triceps Kickback (Dumbbell) | Triceps Pressdown | Triceps Pushdown | Triceps Rope Pushdown | Upright Row (Barbell)
  Upright Row (Cable) | Upright Row (Dumbbell) | V Up | Vertical Traction (Machine) | Waiter Curl (Dumbbell) | Walking
  Walking Lunge | Walking Lunge (Dumbbell) | Wall Ball | Wall Sit | Warm Up | Wide Pull Up
  Wide-Elbow Triceps Press (Dumbbell) | Wrist Roller | Yoga | Zercher Squat | Zottman Curl (Dumbbell)`);

const fitNotes = list(`
  Ab-Wheel Rollout | Cable Crunch | Crunch | Crunch Machine | Decline Crunch | Dragon Flag | Hanging Knee Raise
  Hanging Leg Raise | Plank | Side Plank | Barbell Row | Barbell Shrug | Chin Up | Deadlift | Dumbbell Row | Good Morning
  Hammer Strength Row | Lat Pulldown | Machine Shrug | Neutral Chin Up | Pendlay Row | Pull Up | Rack Pull
  Seated Cable Row | Straight-Arm Cable Pushdown | T-Bar Row | Barbell Curl | Cable Curl | Dumbbell Concentration Curl
  Dumbbell Curl | Dumbbell Hammer Curl | Dumbbell Preacher Curl | EZ-Bar Curl | EZ-Bar Preacher Curl
  Seated Incline Dumbbell Curl | Seated Machine Curl | Cycling | Elliptical Trainer | Rowing Machine
  Running (Outdoor) | Running (Treadmill) | Stationary Bike | Swimming | Walking | Cable Crossover
  Decline Barbell Bench Press | Decline Hammer Strength Chest Press | Flat Barbell Bench Press
  Flat Dumbbell Bench Press | Flat Dumbbell Fly | Incline Barbell Bench Press | Incline Dumbbell Bench Press
  Incline Dumbbell Fly | Incline Hammer Strength Chest Press | Seated Machine Fly | Barbell Calf Raise
  Barbell Front Squat | Barbell Glute Bridge | Barbell Squat | Donkey Calf Raise | Glute-Ham Raise
  Leg Extension Machine | Leg Press | Lying Leg Curl Machine | Romanian Deadlift | Seated Calf Raise Machine
  Seated Leg Curl Machine | Standing Calf Raise Machine | Stiff-Legged Deadlift | Sumo Deadlift
  Arnold Dumbbell Press | Behind The Neck Barbell Press | Cable Face Pull | Front Dumbbell Raise
  Hammer Strength Shoulder Press | Lateral Dumbbell Raise | Lateral Machine Raise | Log Press
  One-Arm Standing Dumbbell Press | Overhead Press | Push Press | Rear Delt Dumbbell Raise | Rear Delt Machine Fly
  Seated Dumbbell Lateral Raise | Seated Dumbbell Press | Smith Machine Overhead Press
  Cable Overhead Triceps Extension | Close Grip Barbell Bench Press | Dumbbell Overhead Triceps Extension
  EZ-Bar Skullcrusher | Lying Triceps Extension | Parallel Bar Triceps Dip | Ring Dip | Rope Push Down
  Smith Machine Close Grip Bench Press | V-Bar Push Down`);

const fitbod = list(`
  Ab Crunch Machine | Air Squats | Arnold Dumbbell Press | Assisted Chin Up | Assisted Dip
  Assisted Neutral Grip Pull Up | Assisted Pull Up | Back Extensions | Back Squat | Barbell Bench Press | Barbell Curl
  Barbell Decline Bench Press | Barbell Glute Bridge | Barbell Hip Thrust | Barbell Incline Bench Press | Barbell Lunge
  Barbell Shoulder Press | Barbell Shrug | Barbell Upright Row | Bench Dip | Bent Over Barbell Row | Bicycle Crunch
  Bird Dog | Bodyweight Bulgarian Split Squat | Box Jump | Burpee | Cable Bicep Curl | Cable Crossover Fly
  Cable Crunch | Cable Face Pull | Cable Hip Abduction | Cable Hip Adduction | Cable Lateral Raise
  Cable Rear Delt Fly | Cable Rope Overhead Triceps Extension | Cable Rope Tricep Extension | Cable Row
  Cable Tricep Pushdown | Cable Underhand Tricep Pushdown | Calf Press | Cat Cow | Chin Up | Clean and Jerk
  Close-Grip Bench Press | Cross Body Hammer Curls | Crunches | Cycling | Cycling - Stationary | Dead Bug | Dead Hang
  Deadlift | Decline Crunch | Decline Push Up | Dip | Dumbbell Back Fly | Dumbbell Bench Press | Dumbbell Bicep Curl
  Dumbbell Bulgarian Split Squat | Dumbbell Decline Bench Press | Dumbbell Decline Fly | Dumbbell Fly
  Dumbbell Front Raise | Dumbbell Goblet Squat | Dumbbell Incline Bench Press | Dumbbell Incline Fly
  Dumbbell Kickbacks | Dumbbell Lateral Raise | Dumbbell Lunge | Dumbbell Pullover | Dumbbell Rear Delt Raise
  Dumbbell Romanian Deadlift | Dumbbell Row | Dumbbell Shoulder Press | Dumbbell Shrug | Dumbbell Skullcrusher
  Dumbbell Squat | Dumbbell Squat To Shoulder Press | Dumbbell Step Up | Dumbbell Tricep Extension
  Dumbbell Upright Row | Dumbbell Walking Lunge | EZ-Bar Curl | EZ-Bar Overhead Tricep Extension
  EZ-Bar Reverse Grip Curl | Elliptical | Farmer's Walk | Floor Press | Flutter Kicks | Front Squat
  Glute Kickback Machine | Good Morning | Hack Squat | Hammer Curls | Hammerstrength Chest Press
  Hammerstrength Decline Chest Press | Hammerstrength High Row | Hammerstrength Incline Chest Press
  Hammerstrength Iso Row | Hammerstrength Shoulder Press | Hanging Knee Raise | Hanging Leg Raise | Hiking
  Hip Thrust | Incline Back Extension | Incline Dumbbell Curl | Incline Dumbbell Row | Incline EZ-Bar Curl
  Incline Hammer Curl | Incline Push Up | Inverted Row | Kettlebell Swing | Kettlebell Swing American | Lat Pulldown
  Leg Curl | Leg Extension | Leg Press | Leg Raise | Lunge | Lying Hamstrings Curl | Machine Bench Press
  Machine Bicep Curl | Machine Fly | Machine Hip Abductor | Machine Hip Adductor | Machine Leg Press
  Machine Overhead Press | Machine Preacher Curl | Machine Rear Delt Fly | Machine Reverse Fly | Machine Row
  Machine Shoulder Press | Machine Tricep Dip | Machine Tricep Extension | Medicine Ball Russian Twist
  Palms-Down Dumbbell Wrist Curl | Palms-Up Dumbbell Wrist Curl | Pendlay Row | Plank | Plank Shoulder Taps
  Preacher Curl | Pull Up | Push Press | Push Up | Reverse Barbell Curl | Reverse Crunch | Reverse Dumbbell Curl
  Romanian Deadlift | Rowing | Running | Running - Treadmill | Russian Twist | Scapular Pull Up
  Scissor Crossover Kick | Scissor Kick | Seated Back Extension | Seated Dumbbell Curl | Seated Leg Curl
  Seated Machine Calf Press | Seated Tricep Press | Side Bridge | Single Arm Cable Bicep Curl
  Single Arm Dumbbell Tricep Extension | Single Arm Landmine Press | Single Leg Cable Kickback
  Single Leg Glute Bridge | Single Leg Leg Extension | Sit Up | Skullcrusher | Sled Push | Smith Machine Bench Press
  Smith Machine Calf Raise | Smith Machine Incline Bench Press | Smith Machine Squat | Spider Curls | Stair Stepper
  Standing Machine Calf Press | Step Up | Stiff-Legged Barbell Good Morning | Sumo Deadlift | Superman | Superman Hold
  T-Bar Row | Toe Touchers | Tricep Extension | Tricep Push Up | Upright Row | V-Bar Pulldown | Vertical Knee Raise
  Walking | Wide Grip Lat Pulldown | Zottman Curl`);

/** Names alone, which are facts; the apps differ in what they count as one exercise, and ours wins. */
export const stockNames: readonly StockNames[] = [
  { tracker: 'Strong', names: strong },
  { tracker: 'Hevy', names: hevy },
  { tracker: 'FitNotes', names: fitNotes },
  { tracker: 'Fitbod', names: fitbod },
];
