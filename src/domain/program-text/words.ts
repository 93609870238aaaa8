const section =
  /^(?:warm-? ?up|aufwärmen|cool-? ?down|main(?: lifts?| work| sets?)?|accessor(?:y|ies)(?: work| lifts?)?|assistance(?: work)?|supplemental|finishers?|cardio|stretching|mobility|optional)$/;
const noteHeading = /^(?:notes?|tips?|cues?|instructions?|notizen|hinweise?|progression|rules?)(?: ?:|$)/;

/** Whether a line names a part of a day, as `Warm-up` or `Accessories`. */
export function isSection(text: string): boolean {
  return section.test(text);
}

/** Whether a line announces words instead of exercises, as `Notes:`. */
export function isNoteHeading(text: string): boolean {
  return noteHeading.test(text);
}
