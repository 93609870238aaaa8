import type { App } from '../../app/app.js';
import { findUser } from '../../db/users.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { profileColumns, profileRow, userColumns, userRow } from '../profile-row.js';

/** The acting user whole, or of another what anyone may know. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const { user } = scope;
  const [name] = operands;
  const offset = (at: number) => scope.clock.offsetMinutes(at);
  const profile = name === undefined ? user : await findUser(scope.db, name);
  return profile.id === user.id
    ? {
        kind: 'record',
        title: user.username,
        columns: userColumns,
        record: userRow(user, offset(user.created_at)),
      }
    : {
        kind: 'record',
        title: profile.username,
        columns: profileColumns,
        record: profileRow(profile, offset(profile.created_at)),
      };
}
