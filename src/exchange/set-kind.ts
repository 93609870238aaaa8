import type { SetType } from '../domain/set.js';

/** What a file's word for the kind of a set means to us: failure is a flag, not a type. */
export interface SetKind {
  setType: SetType;
  isFailure: boolean;
}

export const ordinary: SetKind = { setType: 'working', isFailure: false };
