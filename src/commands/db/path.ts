import type { App } from '../../app/app.js';
import type { TextView } from '../../output/view.js';

/** Where the database file is, whether or not it exists. */
export function run(app: App): Promise<TextView> {
  return Promise.resolve({ kind: 'text', key: 'path', text: app.location.path });
}
