import type { PerformedSet } from '../set.js';
import type { NamedExercise, SessionDocument } from './document.js';

/** What becomes of a session's head; a field that stays as it was is missing. */
export interface HeadEdit {
  date?: string;
  /** UTC milliseconds. */
  startedAt?: number;
  endedAt?: number;
  isTimeKnown?: true;
  pausedSeconds?: number;
  title?: string | null;
  notes?: string | null;
  isDeload?: boolean;
  calories?: number | null;
}

/** A set as it is to be. */
export interface SetEdit {
  /** Null for a new one. */
  readonly id: number | null;
  /** For a new set that stood under another exercise before: its old id, whose calories and the like come along. */
  readonly from: number | null;
  readonly set: PerformedSet;
  readonly notes: string | null;
  /** UTC milliseconds. */
  readonly performedAt: number;
  /** Whether anything but its place differs from what is stored, and its time by more than the session was moved. */
  readonly isChanged: boolean;
}

/** A place in the session as it is to be. */
export interface SlotEdit {
  /** Null for a new one. */
  readonly id: number | null;
  readonly exercise: NamedExercise;
  readonly supersetGroup: string | null;
  readonly isSkipped: boolean;
  readonly notes: string | null;
  readonly isChanged: boolean;
  /** In order; of a place whose exercise changed all are new. */
  readonly sets: readonly SetEdit[];
}

/** What an edited text makes of a session: its places and sets in order, and what is no longer there. */
export interface SessionEdit {
  readonly head: HeadEdit;
  readonly slots: readonly SlotEdit[];
  readonly removedSlots: readonly number[];
  readonly removedSets: readonly number[];
}

/** What an edit does, counted. */
export interface EditTally {
  readonly addedSets: number;
  readonly changedSets: number;
  readonly removedSets: number;
  /** Places that are new, gone, changed or in another order. */
  readonly isPlacesChanged: boolean;
  /** Whether sets that stay are numbered anew. */
  readonly isReordered: boolean;
  readonly isNothing: boolean;
}

/** Counts what an edit changes in the document it was made from. */
export function tallyEdit(document: SessionDocument, edit: SessionEdit): EditTally {
  const sets = edit.slots.flatMap((slot) => slot.sets);
  const order = edit.slots.flatMap((slot) => (slot.id === null ? [] : [slot.id]));
  const stored = document.slots.map(({ id }) => id).filter((id) => !edit.removedSlots.includes(id));
  const isHeadChanged = Object.keys(edit.head).length > 0;
  const isPlacesChanged =
    edit.removedSlots.length > 0 ||
    edit.slots.some(({ id, isChanged }) => id === null || isChanged) ||
    String(order) !== String(stored);
  const isReordered = edit.slots.some((slot) => isNumberedAnew(document, slot));
  const addedSets = sets.filter(({ id, from }) => id === null && from === null).length;
  const changedSets = sets.filter(({ isChanged, from }) => isChanged || from !== null).length;
  const moved = sets.filter(({ from }) => from !== null).length;
  const removedSets = edit.removedSets.length - moved;
  const isNothing =
    !isHeadChanged &&
    !isPlacesChanged &&
    !isReordered &&
    sets.every(({ id, isChanged }) => id !== null && !isChanged);
  return { addedSets, changedSets, removedSets, isPlacesChanged, isReordered, isNothing };
}

/** Whether the sets of a place that were there before are in another order, or some are gone or new. */
export function isNumberedAnew(document: SessionDocument, slot: SlotEdit): boolean {
  const before = document.slots.find(({ id }) => id === slot.id)?.sets ?? [];
  return String(before.map(({ id }) => id)) !== String(slot.sets.map(({ id }) => id ?? 'new'));
}
