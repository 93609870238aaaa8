/** What a bare `ton` says as long as nothing is logged: the few lines that start everything. */
export const welcome = `Tonnage, the workout tracker for people who live in a terminal.

Nothing is logged yet. Start with one of these:

  ton log bench press 100x5    log a set
  ton session start            a whole workout, set by set
  ton import FILE              bring your history from Strong, Hevy or FitNotes
  ton help sets                how sets are written
  ton --help                   everything else
`;
