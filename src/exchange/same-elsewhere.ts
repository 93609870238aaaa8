import type { KnownSession } from '../db/known-sessions.js';
import { RowPacker } from './packed-rows.js';
import { hasDigest } from './source-session.js';
import type { StagedSession } from './staged-rows.js';
import { localTime, momentOf } from './utc-time.js';

/** The key of a session in apps that tell the moment itself: the wall clock in its rows depends on where they are read. */
const momentKey = /^(?:fitbod|liftosaur):(.+Z)$/;

/**
 * Whether a session is as it was when its file was read before, by the clock of another zone: nobody edited it, only the
 * reader has travelled.
 */
export function isSameElsewhere(session: StagedSession, { digest, offset }: KnownSession): boolean {
  const moment = momentOf(momentKey.exec(session.key)?.[1] ?? '');
  if (moment === null) return false;
  const start = localTime(moment, offset);
  const moved = session.rows().map((row) => ({ ...row, start }));
  const packer = new RowPacker();
  for (const row of moved) packer.add(row);
  return hasDigest(digest, packer.end(), () => moved);
}
